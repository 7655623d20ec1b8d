import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import type { PublishedFigure } from "@/lib/published/schema";
import type { Verdict } from "@/lib/published/schema/check";
import { PrintedFiguresTable } from "./printed-figures-table";
import { VerdictList } from "./verdict-list";

const mismatch: Verdict = {
  ...{ code: "PERCENT_MISMATCH", severity: "error" },
  detail: "2.335 / 9.000 = 25,9%, tercetak 10%.",
};
const cut: Verdict = { code: "PERCENT_MISMATCH", severity: "info", detail: "Cocok bila angkanya dipotong." };
const bima: PublishedFigure = {
  ...{ id: "R001", regionCode: "52.72", printedDate: "2022-03-10", printedWeekday: null, acceptedDate: null },
  ...{ segment: "GROUP:NON_ASN", countingBasis: null, workers: 9_000, participants: 2_335, percent: 10 },
  ...{ rounded: false, publisher: "SorotNTB.com", url: null, note: null },
};
const words = (html: string) =>
  html
    .replaceAll(/<[^>]+>/g, " ")
    .replaceAll(/\s+/g, " ")
    .trim();

describe("VerdictList", () => {
  it("says each verdict in one sentence after its weight, and nothing where there is none", () => {
    const html = renderToStaticMarkup(<VerdictList verdicts={[mismatch, cut]} />);
    expect(words(html)).toBe("kesalahan 2.335 / 9.000 = 25,9%, tercetak 10%. keterangan Cocok bila angkanya dipotong.");
    expect(renderToStaticMarkup(<VerdictList verdicts={[]} />)).toBe("");
  });

  it("stands beside its own statement only", () => {
    const figures = [bima, { ...bima, id: "R999" }];
    const checks = new Map([["R001", { verdicts: [mismatch], readings: [] }]]);
    const table = <PrintedFiguresTable figures={figures} employed={new Map()} checks={checks} caption="Angka" />;
    const rows = renderToStaticMarkup(table).split('id="R');
    expect(rows.filter((row) => row.includes("tercetak 10%")).map((row) => row.slice(0, 3))).toEqual(["001"]);
  });

  it("is short on the page of a region: names in sight, arithmetic and bases in a line that opens", () => {
    const reading = { base: "EMPLOYED" as const, year: 2022, value: 94_370, percent: 9.54, fit: 0.95 };
    const checks = new Map([["R001", { verdicts: [mismatch], readings: [reading] }]]);
    const accepted = {
      ...reading,
      at: "2026-11-30T17:00:00.000Z",
      role: "ADMIN",
      reason: "Dewan menyebut semua pekerja",
    };
    const table = (
      <PrintedFiguresTable
        figures={[{ ...bima, accepted }]}
        {...{ employed: new Map(), checks, registerOf: () => null, caption: "Angka" }}
      />
    );
    const html = renderToStaticMarkup(table);
    expect(words(/<summary[^>]*>(.*?)<\/summary>/.exec(html)![1]!)).toBe("persen tidak sesuai jumlahnya");
    expect(words(html)).toContain("cocok bila pembaginya penduduk bekerja Agustus 2022: 94.370 orang (9,54%)");
    expect(words(html)).toContain(
      "dibaca sebagai bagian dari penduduk bekerja Agustus 2022: 94.370 orang (9,54%) (diterima 1 Des 2026 oleh Administrator: Dewan menyebut semua pekerja)",
    );
  });
});
