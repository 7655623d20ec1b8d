import type { KnownDay } from "@/lib/core/known-day";
import type { Sheet } from "@/lib/sheets/schema";

/** A sheet that says nothing but its name, for tests of how sheets are drawn. */
export function sheetExample(more: Partial<Sheet> = {}): Sheet {
  return {
    kind: "Jangkau · lembar daerah",
    head: {
      ...{ title: "Kota Blitar, Jawa Timur", asOf: null, known: null, mark: null, number: null },
      ...{ sentence: ["Belum ada angka."], remarks: [], ways: [], view: "September 2025" },
    },
    ...{ spread: null, ladder: null, targets: null, trend: null, segments: null, regions: null, sections: [] },
    ...{ sources: "", pdf: "/daerah/35.72/lembar.pdf" },
    frozen: {
      day: "2025-11-30" as KnownDay,
      words: "Diketahui:",
      address: "https://jangkau.example/daerah/35.72/lembar",
      printed: "https://jangkau.example/daerah/35.72/lembar",
    },
    ...more,
  };
}
