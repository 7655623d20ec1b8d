import { FUNDING_SOURCE_NAMES } from "@/lib/core/funding-sources";
import { formatCount, formatRupiah } from "@/lib/core/numbers";
import { formatDate, type Period } from "@/lib/core/period";
import { WORKER_GROUP_NAMES } from "@/lib/core/worker-groups";
import type { ReportStatus } from "@/lib/reports/schema";
import type {
  EffortKind,
  EffortSaid,
  FundingSaid,
  GroupSaid,
  InstrumentSaid,
  Origin,
  RuleKind,
  Standing,
  EffortVersion,
} from "../schema";

export const KIND_WORDS: Record<EffortKind, string> = {
  GROUP: "Kelompok pekerja",
  INSTRUMENT: "Peraturan",
  FUNDING: "Dana",
};

export const RULE_WORDS: Record<RuleKind, string> = {
  ...{ PERDA: "Perda", PERGUB: "Pergub", PERBUP: "Perbup", PERWALI: "Perwali" },
  ...{ KEPUTUSAN: "Keputusan kepala daerah", SE: "Surat edaran", MOU: "Nota kesepahaman" },
};

export const STANDING_WORDS: Record<Standing, string> = {
  REGISTERED: "terdaftar",
  PLANNED: "direncanakan",
  NOT_YET: "belum terdaftar",
};

export const ORIGIN_WORDS: Record<Origin, string> = {
  RECORDED: "dicatat daerah atau cabang",
  PUBLISHED: "dari pemberitaan",
  SIMULATED: "simulasi",
};

export const STATUS_WORDS: Record<ReportStatus, string> = {
  DRAFT: "konsep",
  SUBMITTED: "menunggu pemeriksaan",
  RETURNED: "dikembalikan",
  APPROVED: "disetujui",
};

const UNSTATED = "jumlah tidak disebut";

/** @returns what an effort is called: `Ketua RT/RW`, `Perwali 12/2024`, `APBD 2026` */
export function effortName(said: EffortSaid): string {
  switch (said.kind) {
    case "GROUP":
      return said.title ?? WORKER_GROUP_NAMES[said.group];
    case "INSTRUMENT":
      return `${RULE_WORDS[said.rule]} ${said.document ?? said.title}`;
    case "FUNDING":
      return `${FUNDING_SOURCE_NAMES[said.funding]} ${said.year}`;
  }
}

/** @returns what is known of an effort in one line, and what is not: `2.335 dari 9.000 terlindungi`, `terdaftar, jumlah tidak disebut` */
export function effortText(said: EffortSaid): string {
  switch (said.kind) {
    case "GROUP":
      return groupText(said);
    case "INSTRUMENT":
      return said.document === null ? "nomor tidak disebut" : said.title;
    case "FUNDING":
      return fundingText(said);
  }
}

function groupText({ standing, potential, covered, months, funding }: GroupSaid): string {
  const people =
    covered === null
      ? `${STANDING_WORDS[standing]}, ${potential === null ? UNSTATED : `${formatCount(potential)} orang`}`
      : potential === null
        ? `${formatCount(covered)} terlindungi, jumlah anggota tidak disebut`
        : `${formatCount(covered)} dari ${formatCount(potential)} terlindungi`;
  const paid = [funding && FUNDING_SOURCE_NAMES[funding], months && `${months} bulan`].filter(Boolean).join(", ");
  return paid === "" ? people : `${people}; ${paid}`;
}

function fundingText({ amount, months, potential }: FundingSaid): string {
  return [
    formatRupiah(amount),
    potential === null ? null : `untuk ${formatCount(potential)} orang`,
    months === null ? null : `${months} bulan`,
  ]
    .filter((part) => part !== null)
    .join(", ");
}

/** @returns of when it is and where it is from */
export function effortSource({ asOf, source }: Pick<EffortSaid, "asOf" | "source">): string {
  return `${formatDate(asOf)}, ${source}`;
}

/** @returns each part with its label, always the same parts of one kind; null where nothing is said */
export function effortParts(said: EffortSaid): { label: string; text: string | null }[] {
  const count = (people: number | null) => (people === null ? null : formatCount(people));
  const stated = [
    { label: "Per", text: formatDate(said.asOf) },
    { label: "Sumber", text: said.source },
    { label: "Tautan", text: said.url },
    { label: "Catatan", text: said.note },
  ];
  switch (said.kind) {
    case "GROUP":
      return [
        { label: "Kelompok", text: effortName(said) },
        { label: "Status", text: STANDING_WORDS[said.standing] },
        { label: "Anggota (orang)", text: count(said.potential) },
        { label: "Terlindungi (orang)", text: count(said.covered) },
        { label: "Dana", text: said.funding && FUNDING_SOURCE_NAMES[said.funding] },
        { label: "Bulan didanai", text: count(said.months) },
        { label: "Dokumen", text: said.document },
        ...stated,
      ];
    case "INSTRUMENT":
      return [...instrumentParts(said), ...stated];
    case "FUNDING":
      return [
        { label: "Tahun", text: String(said.year) },
        { label: "Sumber dana", text: FUNDING_SOURCE_NAMES[said.funding] },
        { label: "Jumlah", text: formatRupiah(said.amount) },
        { label: "Untuk (orang)", text: count(said.potential) },
        { label: "Bulan didanai", text: count(said.months) },
        { label: "Dokumen", text: said.document },
        ...stated,
      ];
  }
}

function instrumentParts({ rule, document, title }: InstrumentSaid) {
  return [
    { label: "Jenis", text: RULE_WORDS[rule] },
    { label: "Nomor", text: document },
    { label: "Judul", text: title },
  ];
}

/** @returns the rules of a region that bear a month as their date, as a chart's table says them; null where there are none */
export function rulesNote(efforts: readonly Pick<EffortVersion, "said">[], period: Period): string | null {
  const names = efforts.flatMap(({ said }) =>
    said.kind === "INSTRUMENT" && said.asOf.startsWith(period) ? [effortName(said)] : [],
  );
  return names.length === 0 ? null : names.join(", ");
}
