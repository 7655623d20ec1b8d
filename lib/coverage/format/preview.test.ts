import { expect, it } from "vitest";
import { previewWords, type Preview } from "./preview";

const preview: Preview = {
  ...{ place: "Kota Probolinggo, Jawa Timur", month: "September 2025", number: "28,7%", mark: "simulasi" },
  known: null,
  ...{ sentence: "penduduk bekerja terlindungi.", coverage: 0.287, target: 0.61 },
};

it("names place, number and month, and says what is simulated", () => {
  expect(previewWords(preview)).toEqual({
    title: "Kota Probolinggo, Jawa Timur: 28,7% terlindungi, September 2025",
    description: "Angka simulasi. 28,7% penduduk bekerja terlindungi.",
  });
});

it("says of which day it is, where that is past", () => {
  const known = "diketahui sampai 12 November 2026";
  expect(previewWords({ ...preview, known }).title).toBe(
    "Kota Probolinggo, Jawa Timur: 28,7% terlindungi, September 2025, diketahui sampai 12 November 2026",
  );
});

it("says people where there are more than work there, and no number where none may be said", () => {
  expect(previewWords({ ...preview, number: "479.141" }).title).toContain(": 479.141 peserta, September 2025");
  const few = previewWords({ ...preview, number: null, mark: null, sentence: "Baru 2 dari 514 daerah melapor." });
  expect(few).toEqual({
    title: "Kota Probolinggo, Jawa Timur, September 2025",
    description: "Baru 2 dari 514 daerah melapor.",
  });
});
