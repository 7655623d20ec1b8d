import { expect, it } from "vitest";
import { withoutPersons } from "./without-persons";

it.each([
  ["Key (email)=(siti.aminah@bpjs.example) already exists", "Key (email)=([surel]) already exists"],
  ["connect postgresql://jangkau:r4hasia@db1:5432/jangkau failed", "connect postgresql://…@db1:5432/jangkau failed"],
  ["GET /atur-sandi?kode=abc123 took long", "GET /atur-sandi?… took long"],
  ["header Bearer jkt_Ab-9_xyz is not valid", "header Bearer [token] is not valid"],
  ["to <a@b.co.id>, c+d@e.example; done", "to <[surel]>, [surel]; done"],
  ["Cannot read properties of undefined (reading 'x')", "Cannot read properties of undefined (reading 'x')"],
  ["at saveCells (lib/reports/commands/save-cells.ts:12:3)", "at saveCells (lib/reports/commands/save-cells.ts:12:3)"],
])("%s", (said, logged) => {
  expect(withoutPersons(said)).toBe(logged);
});
