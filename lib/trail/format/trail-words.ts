import { ROLE_NAMES } from "@/lib/access/rules/roles";
import type { SealedEvent, Trail } from "@/lib/audit/schema";
import { formatPeriod, formatPeriods, parsePeriod, type Period } from "@/lib/core/period";
import { ACTION_WORDS, SUBJECT_WORDS } from "../messages";
import { trailAddress, type TrailQuery } from "./trail-query";
import { wordOf } from "./word-of";

/** What a trail knows about those who stand in it by their ids only. */
export type TrailNames = Pick<Trail, "names" | "places">;

/** @returns the name behind a user's id, or the id where the account is gone */
export function userWords(id: string, names: Trail["names"]): string {
  return names.get(id) ?? `${id} (pengguna dihapus)`;
}

/** @returns who acted: a user by name, the command line with its command, or a visitor */
export function actorWords(
  { actorKind, actorId }: Pick<SealedEvent, "actorKind" | "actorId">,
  { names }: Pick<TrailNames, "names">,
): string {
  if (actorKind === "user" && actorId !== null) return userWords(actorId, names);
  if (actorKind === "command-line") return `Baris perintah (${actorId ?? "tidak disebut"})`;
  return actorKind === "public" ? "Tanpa masuk" : [actorKind, actorId].filter(Boolean).join(" ");
}

/** @returns a role's name, what is recorded where it is none of today's, "" for nobody's */
export function roleWords(role: string | null): string {
  return wordOf(ROLE_NAMES, role ?? "");
}

/** @returns what was done; as recorded where the code no longer knows it */
export function actionWords(action: string): string {
  return wordOf(ACTION_WORDS, action);
}

/** @returns `Laporan Kota Blitar, September 2025, versi 2`, `Pengguna Siti`; what names nothing of ours as recorded */
export function subjectWords(
  { subjectKind, subjectKey }: Pick<SealedEvent, "subjectKind" | "subjectKey">,
  { names, places }: TrailNames,
): string {
  switch (subjectKind) {
    case "report":
      return `Laporan ${reportWords(subjectKey, places)}`;
    case "month":
      return `Bulan ${monthsWords(subjectKey)}`;
    case "user":
      return `Pengguna ${userWords(subjectKey, names)}`;
    case "branch":
      // A branch carries the word in its name.
      return places.get(`branch ${subjectKey}`) ?? `Cabang ${subjectKey}`;
    case "source":
      return `Sumber ${places.get(`source ${subjectKey}`) ?? subjectKey}`;
    case "import":
      return `Impor ${places.get(`import ${subjectKey}`) ?? subjectKey}`;
    case "printed":
      return `Angka di media ${subjectKey}`;
    case "target": {
      const [code = "", year = "", ...document] = subjectKey.split("-");
      return `Target ${places.get(`region ${code}`) ?? code} ${year} (${document.join("-")})`;
    }
    case "instrument":
      return `Dokumen target ${places.get(`instrument ${subjectKey}`) ?? subjectKey}`;
    default:
      return `${wordOf(SUBJECT_WORDS, subjectKind)} ${subjectKey}`;
  }
}

function reportWords(key: string, places: Trail["places"]): string {
  const [month = "", code = "", version = ""] = key.split(" ");
  const period = parsePeriod(month);
  if (period === null) return key;
  const place = places.get(`region ${code}`) ?? code;
  return [place, formatPeriod(period), version === "" ? null : `versi ${version.slice(1)}`].filter(Boolean).join(", ");
}

/** Several months stand side by side in a key. */
function monthsWords(key: string): string {
  const periods = key.split(" ").map(parsePeriod);
  if (periods.some((period) => period === null)) return key;
  return formatPeriods(periods as Period[]);
}

/** @returns whom and what a view is narrowed to by links, in words, each with the address of the view without it */
export function narrowedTo(query: TrailQuery, names: TrailNames): { words: string; without: string }[] {
  const { pelaku, perihal = "", kunci } = query;
  const subject = { subjectKind: perihal, subjectKey: kunci ?? "" };
  return [
    ...(pelaku === undefined
      ? []
      : [
          {
            words: `Hanya oleh ${names.names.get(pelaku) ?? pelaku}`,
            without: trailAddress(query, { pelaku: undefined, sebelum: undefined }),
          },
        ]),
    ...(kunci === undefined
      ? []
      : [
          {
            words: `Hanya tentang ${perihal === "" ? kunci : subjectWords(subject, names)}`,
            without: trailAddress(query, { kunci: undefined, sebelum: undefined }),
          },
        ]),
  ];
}
