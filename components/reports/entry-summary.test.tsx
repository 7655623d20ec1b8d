import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { EntrySummary } from "./entry-summary";

const sheet = {
  period: "2025-10",
  opensAt: new Date("2025-10-25T00:00:00Z"),
  closesAt: new Date("2025-11-10T00:00:00Z"),
  reopened: [],
  target: { percent: 55, title: "RPJMD" },
  rows: [],
};

it("shows what is needed each time, and folds how the form is worked", () => {
  const html = renderToStaticMarkup(<EntrySummary sheet={sheet} withInactive={false} />);
  const [shown = "", folded = ""] = html.split("</summary>");
  expect(shown).toContain("Kosong berarti belum ada angka, bukan nol.");
  expect(shown).toContain("Isi juga peserta nonaktif");
  for (const words of ["Enter pindah ke bawah", "Kurang dihitung terhadap 55% (RPJMD)", "Aturan pemeriksaan"]) {
    expect(folded).toContain(words);
    expect(shown).not.toContain(words);
  }
});
