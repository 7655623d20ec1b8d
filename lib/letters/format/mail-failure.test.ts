import { expect, it } from "vitest";
import { reasonOf } from "./mail-failure";

it("is said by codes alone, whatever else stands in the error", () => {
  const refused = Object.assign(new Error("550 <siti@a.contoh> unknown"), { code: "EENVELOPE", responseCode: 550 });
  expect(reasonOf(refused)).toBe("EENVELOPE 550");
  expect(reasonOf(Object.assign(new Error("x"), { code: "siti@a.contoh" }))).toBe("sebab tidak diketahui");
  for (const other of [new Error("siti@a.contoh"), "siti@a.contoh", null, undefined, { responseCode: {} }])
    expect(reasonOf(other)).toBe("sebab tidak diketahui");
});
