import { z } from "zod";
import { addressOf } from "@/lib/core/address";
import { oneLine } from "@/lib/core/one-line";
import { AUDIT_ACTIONS, AUDIT_SUBJECTS, auditFilterSchema, type AuditFilter } from "@/lib/audit/schema";

/** The words of the page's address: action, kind and key of the subject, actor, first and last day, below a number. */
export const TRAIL_WORDS = ["tindakan", "perihal", "kunci", "pelaku", "dari", "sampai", "sebelum"] as const;
export type TrailQuery = Partial<Record<(typeof TRAIL_WORDS)[number], string>>;

const FIRST_DAY = "2000-01-01";
const LAST_DAY = "2099-12-31";
const DAY = 24 * 60 * 60 * 1000;

const day = (what: string) =>
  z.iso
    .date({ error: `${what} ditulis sebagai TTTT-BB-HH dan harus ada di kalender.`, abort: true })
    .refine((date) => FIRST_DAY <= date && date <= LAST_DAY, `${what} harus antara tahun 2000 dan 2099.`);
// PostgreSQL knows no text with NUL, so none can be asked for.
const text = (what: string) => oneLine(what).max(200, `${what} terlalu panjang.`);

const querySchema = z.object({
  tindakan: z.enum(AUDIT_ACTIONS, "Tindakan itu tidak dikenal.").optional(),
  perihal: z.enum(AUDIT_SUBJECTS, "Perihal itu tidak dikenal.").optional(),
  kunci: text("Perihal yang dipilih").optional(),
  pelaku: text("Pelaku").optional(),
  dari: day("Tanggal awal").optional(),
  sampai: day("Tanggal akhir").optional(),
  sebelum: z
    .string()
    .regex(/^[1-9]\d{0,8}$/, "Nomor awal halaman bukan bilangan.")
    .optional(),
});

/** The query as the page's address has it; blanks count as nothing. @param word one word of the address, "" for none */
export function trailQuery(word: (name: string) => string): TrailQuery {
  const query: TrailQuery = {};
  for (const name of TRAIL_WORDS) {
    const value = word(name).trim();
    if (value !== "") query[name] = value;
  }
  return query;
}

/**
 * The filter that a query means. Days are those of Jakarta; the last one counts.
 * @returns what is wrong with it besides; where something is, the filter is not to be used
 */
export function readTrailQuery(query: TrailQuery): { filter: AuditFilter; problems: string[] } {
  const parsed = querySchema.safeParse(query);
  if (!parsed.success)
    return { filter: auditFilterSchema.parse({}), problems: parsed.error.issues.map(({ message }) => message) };
  const { tindakan, perihal, kunci, pelaku, dari, sampai, sebelum } = parsed.data;
  const filter = auditFilterSchema.parse({
    action: tindakan,
    subjectKind: perihal,
    subjectKey: kunci,
    actorId: pelaku,
    from: dari && startOf(dari, 0),
    until: sampai && startOf(sampai, DAY),
    below: sebelum && Number(sebelum),
  });
  return { filter, problems: [] };
}

/** @returns the address of the page, or of another one, with the query and its changes; `undefined` takes a word away */
export function trailAddress(
  query: TrailQuery,
  changes: { [Name in keyof TrailQuery]: string | undefined } = {},
  path = "/jejak-audit",
): string {
  return addressOf(path, { ...query, ...changes });
}

/** Midnight in Jakarta, as ISO text in UTC. */
function startOf(date: string, later: number): string {
  return new Date(Date.parse(`${date}T00:00:00+07:00`) + later).toISOString();
}
