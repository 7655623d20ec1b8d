import { z } from "zod";
import { TOKEN_VERBS, type TokenVerb } from "@/lib/access/policy/verbs";
import { inOneLine } from "@/lib/core/unseen";
import { regionCodeSchema } from "@/lib/regions/schema";
import { LONGEST_DAYS, LONGEST_NAME, MOST_REGIONS } from "./rules";

/** A token as its owner sees it afterwards: its secret is nowhere any more. Moments are null where there was none. */
export type ListedToken = {
  id: string;
  name: string;
  hint: string;
  verbs: readonly TokenVerb[];
  /** names of regions; empty is all that the account reaches */
  regions: readonly string[];
  createdAt: Date;
  expiresAt: Date;
  lastUsedAt: Date | null;
  revokedAt: Date | null;
};

/** What a token is to be. */
export const newTokenSchema = z.strictObject({
  name: z
    .string()
    .transform((text) => inOneLine(text).trim())
    .pipe(
      z
        .string()
        .min(1, "Tulis nama token, misalnya nama programnya.")
        .max(LONGEST_NAME, `Paling panjang ${LONGEST_NAME} huruf.`)
        .regex(/^[^\p{Cc}\p{Cs}]*$/u, "Nama tidak boleh memuat karakter kendali."),
    ),
  verbs: z.array(z.enum(TOKEN_VERBS)).min(1, "Pilih sedikitnya satu izin."),
  regions: z.array(regionCodeSchema).max(MOST_REGIONS, `Paling banyak ${MOST_REGIONS} daerah.`),
  days: z.coerce.number().pipe(z.int().min(1).max(LONGEST_DAYS, `Paling lama ${LONGEST_DAYS} hari.`)),
});
export type NewToken = z.output<typeof newTokenSchema>;

/** What a program is answered, as it is kept; `hasEffect` where something was changed by it. */
export type MachineAnswer = { status: number; body: string; hasEffect: boolean };

/** A program's own name of a request: visible ASCII, with or without the quotes of a structured field. */
export const requestKeySchema = z
  .string()
  .transform((text) => /^"(.*)"$/.exec(text)?.[1] ?? text)
  .pipe(z.string().regex(/^[\x21-\x7e]{1,128}$/, "Kunci: 1 sampai 128 huruf, angka, atau tanda ASCII tanpa spasi."));

/** What a request with a token has left of its limit. */
export type Allowance = { most: number; windowSeconds: number; remaining: number; resetSeconds: number };
