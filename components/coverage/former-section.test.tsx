import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { FORMER_PROVINCES } from "@/lib/core/former-provinces";
import { periodOf } from "@/lib/core/period";
import type { Reading } from "@/lib/coverage/rules/reading";
import { FormerSection } from "./former-section";

const reading = (former: Reading["former"]) => ({ former, region: { code: "91" }, regions: [] });

it("is a section where something was counted before the division, and nothing elsewhere", () => {
  const count = { former: FORMER_PROVINCES[0]!, period: periodOf(2023, 12), participants: 497_133, later: null };
  const html = renderToStaticMarkup(<FormerSection reading={reading([count])} />);
  expect(html).toContain("<h2");
  expect(html).toContain("497.133 peserta pada Desember 2023");
  expect(renderToStaticMarkup(<FormerSection reading={reading([])} />)).toBe("");
});
