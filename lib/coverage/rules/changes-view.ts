import { addressOf } from "@/lib/core/address";
import { askedDay, dayAt, dayWords, type KnownDay } from "@/lib/core/known-day";
import type { SearchParams } from "@/lib/core/reading-parameters";
import { CHANGE_KINDS, type Between, type ChangeKind } from "./changes";

/** How a kind stands in the address. */
const WORDS: Record<ChangeKind, string> = {
  ...{ months: "bulan", workers: "pekerja", targets: "target" },
  ...{ documents: "dokumen", printed: "media", definitions: "definisi" },
};
/** A month of them, where nobody says since when. */
const DAYS_SHOWN = 30;
const DAY_MS = 24 * 60 * 60 * 1000;
const MOST_PAGES = 10_000;

/** What the list of changes shows; every part stands in its address. */
export type ChangesView = Between & {
  province: string | null;
  /** null shows the first kind of which there is any */
  kind: ChangeKind | null;
  /** from 1 */
  page: number;
  /** What in the address could not be used, for the reader. */
  remarks: string[];
};

type Params = Pick<SearchParams, "dari" | "sampai" | "provinsi" | "perihal" | "halaman">;

/** Reads the address; what is not usable is said and replaced. @param provinces codes that there are @param at now */
export function changesViewOf(params: Params, provinces: readonly string[], at: Date): ChangesView {
  const remarks: string[] = [];
  const one = (name: keyof Params) => {
    const value = params[name];
    return typeof value === "string" && value !== "" ? value : null;
  };
  const dayOf = (name: "dari" | "sampai") => {
    const { day, remark } = askedDay(one(name), at);
    if (remark !== null) remarks.push(`${name === "dari" ? "Dari" : "Sampai"}: ${remark}`);
    return day;
  };
  const to = dayOf("sampai") ?? dayAt(at);
  let from = dayOf("dari") ?? daysBefore(to, one("dari") === null || remarks.length > 0 ? DAYS_SHOWN : 0);
  if (from > to) {
    remarks.push(`${dayWords(from)} sesudah ${dayWords(to)}; yang ditampilkan adalah ${DAYS_SHOWN} hari sebelumnya.`);
    from = daysBefore(to, DAYS_SHOWN);
  }
  const asked = one("provinsi");
  const province = asked !== null && provinces.includes(asked) ? asked : null;
  if (asked !== null && province === null) remarks.push(`Provinsi "${asked.slice(0, 40)}" tidak dikenal.`);
  const word = one("perihal");
  const kind = CHANGE_KINDS.find((each) => WORDS[each] === word) ?? null;
  if (word !== null && kind === null) remarks.push(`Perihal "${word.slice(0, 40)}" tidak dikenal.`);
  const page = /^[1-9]\d{0,4}$/.test(one("halaman") ?? "1") ? Number(one("halaman") ?? "1") : 1;
  return { from, to, province, kind, page: Math.min(page, MOST_PAGES), remarks };
}

/** @returns the day so many days before */
export function daysBefore(day: KnownDay, days: number): KnownDay {
  return dayAt(new Date(Date.parse(`${day}T12:00:00+07:00`) - days * DAY_MS));
}

/** @returns the address of the list with some of it changed; another kind or province begins at its first page */
export function changesHref(view: ChangesView, change: Partial<Omit<ChangesView, "remarks">> = {}): string {
  const { from, to, province, kind, page } = { ...view, ...("page" in change ? {} : { page: 1 }), ...change };
  const words = { dari: from, sampai: to, provinsi: province, perihal: kind && WORDS[kind] };
  return addressOf("/perubahan", { ...words, halaman: page > 1 ? String(page) : null });
}

/** @returns the address of the same list as a file, whole */
export function changesFile({ from, to, province }: ChangesView, kind: ChangeKind): string {
  return addressOf("/api/v1/changes.csv", { from, to, kind, province });
}
