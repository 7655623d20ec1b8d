import { expect, it } from "vitest";
import { saidInVerdicts } from "./gather-marks";

const marks = (verdict: string) => ({ titles: new Set<number>(), verdicts: new Map([[3, verdict]]), cells: new Map() });
const at = (column: number, text: string) => ({ row: 3, column, text });

it("words about cells stand in the verdict of their row once, with their columns", () => {
  const said = (verdict: string, ...words: { row: number; column: number; text: string }[]) =>
    saidInVerdicts(marks(verdict), words).verdicts.get(3);
  expect(said("Ditolak.", at(3, "Bukan bilangan."))).toBe("Ditolak. Kolom C: Bukan bilangan.");
  expect(said("Bukan bilangan.; baru", at(3, "Bukan bilangan."))).toBe("Kolom C: Bukan bilangan.; baru");
  expect(said("Harga $& kosong.", at(3, "Harga $& kosong."), at(5, "Harga $& kosong."))).toBe(
    "Kolom C, E: Harga $& kosong.",
  );
});
