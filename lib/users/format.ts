import { z } from "zod";
import { AppError } from "@/lib/core/errors";
import { oneLine } from "@/lib/core/one-line";
import { LONGEST_WAY_BACK } from "@/lib/core/way-back";
import { regionCodeSchema } from "@/lib/regions/schema";
import { SCOPE_KIND } from "@/lib/access/rules/roles";
import { ROLES, type Role, type Scope } from "@/lib/access/schema";

/** Addresses are compared and stored in small letters. */
export function normaliseEmail(text: string): string {
  return text.trim().toLowerCase();
}

const newUserSchema = z.object({
  email: z.string().transform(normaliseEmail).pipe(z.email("E-mail tidak berbentuk nama@kantor.go.id.").max(254)),
  name: oneLine("Nama").min(2, "Nama perlu diisi.").max(120, "Nama paling banyak 120 karakter."),
  role: z.enum(ROLES, { error: `Peran harus salah satu dari: ${ROLES.join(", ")}` }),
  place: z.string().trim().default(""),
});

/** Why somebody did something, for the audit trail; it can never be taken back. */
export const reasonSchema = oneLine("Alasan")
  .min(10, "Alasan perlu diisi, sedikitnya 10 huruf.")
  .max(500, "Alasan paling banyak 500 karakter.");

const roleChangeSchema = newUserSchema.pick({ role: true, place: true }).extend({ reason: reasonSchema });

const removalSchema = z.object({ sebab: reasonSchema });

export type NewUser = { email: string; name: string; role: Role; scope: Scope };
export type RoleChange = { role: Role; scope: Scope; reason: string };

/**
 * Reads a new user from a form or from the command line. Only the fields named here are read.
 * @param given `place` is the region code, branch or Kanwil that the role needs; nothing for roles over everything
 * @throws AppError invalid-input that names each field
 */
export function parseNewUser(given: Record<string, unknown>): NewUser {
  const { place, ...user } = parseFields(newUserSchema, given);
  return { ...user, scope: scopeIn(user.role, place) };
}

/**
 * Reads another role for a user, with the reason that the audit trail keeps.
 * @throws AppError invalid-input that names each field
 */
export function parseRoleChange(given: Record<string, unknown>): RoleChange {
  const { role, place, reason } = parseFields(roleChangeSchema, given);
  return { role, scope: scopeIn(role, place), reason };
}

/** Reads why an account is removed. @throws AppError invalid-input that names the field */
export function parseRemoval(given: Record<string, unknown>): { sebab: string } {
  return parseFields(removalSchema, given);
}

/** @throws AppError invalid-input that names each field */
export function parseFields<Schema extends z.ZodType>(
  schema: Schema,
  given: Record<string, unknown>,
): z.output<Schema> {
  const parsed = schema.safeParse(given);
  if (parsed.success) return parsed.data;
  throw refused(parsed.error.issues.map(({ path, message }) => ({ field: path.join("."), message })));
}

function scopeIn(role: Role, place: string): Scope {
  const kind = SCOPE_KIND[role];
  if (kind === "ALL") {
    if (place !== "")
      throw refused([{ field: "place", message: "Peran ini berlaku untuk semua daerah; kosongkan tempatnya." }]);
    return { kind };
  }
  if (place === "") throw refused([{ field: "place", message: PLACE_NEEDED[kind] }]);
  if (kind === "BRANCH") return { kind, branchId: place };
  if (kind === "KANWIL") return { kind, kanwilId: place };
  const code = regionCodeSchema.safeParse(place);
  if (!code.success) throw refused([{ field: "place", message: code.error.issues[0]!.message }]);
  return { kind, regionCode: code.data };
}

const PLACE_NEEDED: Record<"REGION" | "BRANCH" | "KANWIL", string> = {
  REGION: "Peran ini memerlukan daerah, yaitu provinsi atau kabupaten/kota.",
  BRANCH: "Peran ini memerlukan cabang.",
  KANWIL: "Peran ini memerlukan kantor wilayah.",
};

function refused(details: { field: string; message: string }[]): AppError {
  return new AppError("invalid-input", details.map(({ message }) => message).join(" "), details);
}

/** Where to go after signing in: a page of this site, never another site. */
export function safeReturn(path: string | null | undefined): string {
  if (!path || path.length > LONGEST_WAY_BACK || !/^\/(?![/\\])[\w\-./?=&%+~:,]*$/.test(path)) return "/beranda";
  return /^\/(masuk|keluar)(\/|\?|$)/.test(path) ? "/beranda" : path;
}

/** The start page takes those to their own place who have just signed in and asked for nothing else. */
export function landingAfter(path: string): string {
  return path === "/beranda" ? "/beranda?masuk=1" : path;
}

/**
 * A password that was typed twice.
 * @throws AppError invalid-input when the two differ
 */
export function samePassword(password: string, again: string): string {
  if (password === again) return password;
  throw refused([{ field: "ulang", message: "Kedua kata sandi tidak sama." }]);
}
