import type { CsvCell } from "@/lib/core/csv";
import { formatDate } from "@/lib/core/period";
import { provinceOf } from "@/lib/core/region-code";
import { SEVERITY_WORDS, VERDICT_WORDS } from "../rules/check/catalogue";
import type { Contradiction } from "../rules/contradictions";
import { acceptedText, withdrawnText } from "./accepted-words";
import { readingText } from "./check-words";
import { numbersText } from "./figure-parts";

/** The columns of a file of contradictions: names for programs, words for people. */
export const CONTRADICTION_LABELS = {
  id: "nomor",
  province_code: "kode provinsi",
  region_code: "kode wilayah",
  region_name: "wilayah",
  printed_date: "tanggal tercetak",
  printed: "tercetak",
  publisher: "penerbit",
  said_by: "dikatakan oleh",
  url: "alamat",
  state: "status",
  code: "kode pertentangan",
  name: "pertentangan",
  severity: "bobot",
  detail: "hitungan",
  remedy: "yang menyelesaikan",
  fitting_bases: "pembagi yang cocok",
  resolved_by: "diselesaikan oleh",
} as const;

/** @returns one contradiction as the cells of `CONTRADICTION_LABELS`; missing is empty */
export function contradictionCells(one: Contradiction, regionName: string): CsvCell[] {
  const { figure, verdict, readings, ending } = one;
  const { id, regionCode, printedDate, publisher, saidBy, url } = figure;
  const { name, remedy } = VERDICT_WORDS[verdict.code];
  return [
    ...[
      id,
      provinceOf(regionCode),
      regionCode,
      regionName,
      printedDate,
      numbersText(figure),
      publisher,
      saidBy ?? null,
    ],
    ...[url, ending === null ? "terbuka" : "selesai", verdict.code, name, SEVERITY_WORDS[verdict.severity]],
    ...[verdict.detail, ending === null ? remedy : null, readings.map(readingText).join("; "), endingText(one)],
  ];
}

/** @returns what has answered a contradiction, null while nothing has */
export function endingText({ figure, ending }: Pick<Contradiction, "figure" | "ending">): string | null {
  switch (ending) {
    case null:
      return null;
    case "withdrawn":
      return withdrawnText(figure);
    case "date":
      return `tanggalnya dibaca sebagai ${formatDate(figure.acceptedDate ?? "")}`;
    case "reading":
      return figure.accepted === null ? null : acceptedText(figure.accepted);
  }
}
