import { describe, expect, it } from "vitest";
import { BPS_MESSAGES, bpsRefusal, type BpsCode } from "./messages";

describe("the catalogue", () => {
  const anything = new Proxy({}, { get: () => "Xx" });

  it.each(Object.keys(BPS_MESSAGES) as BpsCode[])("%s says what is wrong and what to do", (code) => {
    const { problem, remedy } = (BPS_MESSAGES[code] as (facts: object) => { problem: string; remedy: string })(
      anything,
    );
    expect(code).toMatch(/^B\.[0-9]{3}$/);
    for (const sentence of [problem, remedy]) expect(sentence).toMatch(/^[A-Z].*\.$/);
  });

  it("puts both into one message", () => {
    expect(bpsRefusal("B.103", { years: "2031", known: "2023, 2024" })).toMatchObject({
      code: "B.103",
      message: "Tahun 2031 tidak ada pada variabel itu. Yang ada: 2023, 2024.",
    });
  });
});
