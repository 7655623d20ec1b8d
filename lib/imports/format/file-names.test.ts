import { expect, it } from "vitest";
import { attachmentNamed, keptName, markedName } from "./file-names";

it("a name is kept without signs that steer, and a long one keeps its ending and no half of a sign", () => {
  expect(keptName("a\r\n\u202Eb\0.xlsx")).toBe("a___b_.xlsx");
  expect(keptName("")).toBe("berkas");
  const long = keptName(`${"y".repeat(194)}😀😀${"z".repeat(100)}.xlsx`);
  expect(long).toBe(`${"y".repeat(194)}😀.xlsx`);
  expect(() => encodeURIComponent(keptName(`${"y".repeat(199)}😀`))).not.toThrow();
});

it("a marked file is named after the one that came", () => {
  expect(markedName("rekap v1.2.xlsx")).toBe("rekap v1.2-diperiksa.xlsx");
  expect(markedName("rekap")).toBe("rekap-diperiksa");
});

it("no sign of a name means anything in a header", () => {
  expect(attachmentNamed("a'b\"(1)*;é.csv")).toBe(
    "attachment; filename=\"berkas-diperiksa.csv\"; filename*=UTF-8''a%27b%22%281%29%2A%3B%C3%A9.csv",
  );
});
