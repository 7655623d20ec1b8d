import { TOKEN_VERBS } from "@/lib/access/policy/verbs";
import { AppError } from "@/lib/core/errors";
import { newTokenSchema, type NewToken } from "../schema";

/** The field of the form for each part; a box that is ticked is a field of its own. */
const FIELDS: Record<string, string> = { name: "nama", verbs: "izin", regions: "daerah", days: "hari" };

export const verbField = (verb: string) => `izin:${verb}`;
export const regionField = (code: string) => `daerah:${code}`;

/** @throws AppError invalid-input that names each field */
export function parseTokenForm(fields: Readonly<Record<string, string>>): NewToken {
  const parsed = newTokenSchema.safeParse({
    name: fields["nama"] ?? "",
    verbs: TOKEN_VERBS.filter((verb) => verbField(verb) in fields),
    regions: Object.keys(fields).flatMap((name) => (name.startsWith("daerah:") ? [name.slice("daerah:".length)] : [])),
    days: fields["hari"] ?? "",
  });
  if (parsed.success) return parsed.data;
  const details = parsed.error.issues.map(({ path, message }) => ({
    field: FIELDS[String(path[0])] ?? "nama",
    message,
  }));
  throw new AppError("invalid-input", "Token belum dibuat. Periksa isian yang ditandai.", details);
}
