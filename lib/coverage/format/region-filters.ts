import { formatCount } from "@/lib/core/numbers";
import type { Office, Region } from "@/lib/regions/schema";
import { KINDS, STATUSES, type RegionFilter, type Status } from "../rules/region-filter";

type Choice = { name: "provinsi" | "kanwil" | "jenis" | "status"; label: string; value: string; options: Option[] };
type Option = { value: string; label: string };

const KIND_NAMES = { kabupaten: "kabupaten", kota: "kota" } as const;

const STATUS_NAMES: Record<Status, string> = {
  "di-bawah": "di bawah target",
  tercapai: "target tercapai",
  "di-atas-100": "di atas 100%",
  naik: "naik setahun ini",
  turun: "turun setahun ini",
  baru: "baru mulai melapor",
  "belum-lapor": "belum lapor",
};

export function provinceChoice({ province }: RegionFilter, regions: readonly Region[]): Choice {
  const provinces = regions.filter(({ level }) => level === "PROVINCE");
  const options = provinces.map(({ code, name }) => ({ value: code, label: name }));
  return { name: "provinsi", label: "Provinsi", value: province ?? "", options: withAll("semua provinsi", options) };
}

/** @returns null where no office is known to cover anything */
export function officeChoice({ office }: RegionFilter, offices: readonly Office[]): Choice | null {
  if (offices.length === 0) return null;
  const options = offices.map(({ id, name }) => ({ value: id, label: name.replace(/^Kanwil /, "") }));
  return { name: "kanwil", label: "Kanwil", value: office?.id ?? "", options: withAll("semua Kanwil", options) };
}

export function kindChoice({ kind }: RegionFilter): Choice {
  const options = KINDS.map((value) => ({ value, label: KIND_NAMES[value] }));
  return { name: "jenis", label: "Jenis", value: kind ?? "", options: withAll("kabupaten dan kota", options) };
}

export function statusChoice({ status }: RegionFilter): Choice {
  const options = STATUSES.map((value) => ({ value, label: STATUS_NAMES[value] }));
  return { name: "status", label: "Status", value: status ?? "", options: withAll("semua status", options) };
}

/** @returns what a list is narrowed to, in a line: `Jawa Timur · kota · di bawah target` */
export function filterLine({ province, office, kind, status }: RegionFilter, regions: readonly Region[]): string {
  const chosen = [
    regions.find(({ code }) => code === province)?.name.replace(/^Provinsi /, ""),
    office?.name,
    kind && KIND_NAMES[kind],
    status && STATUS_NAMES[status],
  ].filter((part) => typeof part === "string");
  return chosen.length === 0 ? "Semua daerah" : chosen.join(" · ");
}

function withAll(label: string, options: Option[]): Option[] {
  return [{ value: "", label }, ...options];
}

/** What else there is to say of the month, each with how many regions it is said of. */
export function statusCount(status: Status, count: number): string {
  return `${formatCount(count)} ${STATUS_NAMES[status]}`;
}
