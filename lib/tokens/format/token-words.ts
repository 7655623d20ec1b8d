import type { TokenVerb } from "@/lib/access/policy/verbs";
import { formatMoment } from "@/lib/core/moment";
import type { Allowance, ListedToken } from "../schema";

/** What a token may be for, in a word. */
export const VERB_WORDS: Record<TokenVerb, string> = {
  read: "membaca",
  write: "mengisi",
  submit: "mengirim",
};

/** The same as somebody chooses it. */
export const VERB_LABELS: Record<TokenVerb, string> = {
  read: "Membaca angka yang sudah disetujui",
  write: "Mengisi konsep laporan bulanan",
  submit: "Mengirim laporan bulanan untuk diperiksa",
};

/** @returns `berlaku sampai 3 Maret 2027`, or since when it is over and why */
export function endWords({ expiresAt, revokedAt }: Pick<ListedToken, "expiresAt" | "revokedAt">, at: Date): string {
  if (revokedAt !== null) return `dicabut ${formatMoment(revokedAt)}`;
  return expiresAt <= at ? `berakhir ${formatMoment(expiresAt)}` : `berlaku sampai ${formatMoment(expiresAt)}`;
}

/** @returns `dipakai terakhir 3 Maret 2027, 10.15 WIB`; used is noted by the minute */
export function lastUseWords({ lastUsedAt }: Pick<ListedToken, "lastUsedAt">): string {
  return lastUsedAt === null ? "belum pernah dipakai" : `dipakai terakhir ${formatMoment(lastUsedAt)}`;
}

/** @returns `membaca, mengisi; Kota Blitar, Kabupaten Kediri` */
export function limitWords({ verbs, regions }: Pick<ListedToken, "verbs" | "regions">): string {
  const where = regions.length === 0 ? "semua daerah akun ini" : regions.join(", ");
  return `${verbs.map((verb) => VERB_WORDS[verb]).join(", ")}; ${where}`;
}

/** @returns what programs read of their limit: the fields of the IETF draft, and the older ones that more of them know */
export function limitHeaders({ most, windowSeconds, remaining, resetSeconds }: Allowance): Record<string, string> {
  const left = Math.max(0, remaining);
  return {
    "ratelimit-policy": `"token";q=${most};w=${windowSeconds}`,
    ratelimit: `"token";r=${left};t=${resetSeconds}`,
    "ratelimit-limit": String(most),
    "ratelimit-remaining": String(left),
    "ratelimit-reset": String(resetSeconds),
    ...(remaining < 0 ? { "retry-after": String(resetSeconds) } : {}),
  };
}
