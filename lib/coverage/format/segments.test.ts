import { expect, it } from "vitest";
import { areaOf } from "@/tests/support/coverage-examples";
import { NO_SEGMENTS } from "../rules/numerator";
import { segmentRows } from "./segments";

const nobody = { PU: null, BPU: null, JAKON: null, PMI: null, unsplit: null };

it("a segment is its people; its coverage is said apart, over its own workers (N15)", () => {
  const area = areaOf(287, 1000, { segments: { ...NO_SEGMENTS, BPU: 80, unsplit: 207 } });
  const base = { count: 400, year: 2025, simulated: false, sources: [] };
  expect(segmentRows(area, { ...nobody, BPU: base })).toEqual([
    {
      segment: "BPU",
      name: "Bukan penerima upah (BPU)",
      people: { value: 80, format: "count", text: "80 peserta" },
      coverage: "20,0% dari 400 pekerja bukan penerima upah",
    },
    {
      segment: "unsplit",
      name: "Tidak dirinci",
      people: { value: 207, format: "count", text: "207 peserta" },
      coverage: null,
    },
  ]);
});
