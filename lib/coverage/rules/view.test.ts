import { expect, it } from "vitest";
import type { KnownDay } from "@/lib/core/known-day";
import { withView } from "@/lib/core/reading-parameters";
import { EMPLOYED, targetOf } from "@/tests/support/coverage-examples";
import { apiHref, hiddenIn, hrefIn, knownIn, viewOf } from "./view";

const at = new Date("2026-11-30T05:00:00Z");
const view = (diketahui?: string | string[]) => {
  const params = diketahui === undefined ? {} : { diketahui };
  return viewOf(params, [EMPLOYED], [targetOf()], { regionCode: "00", known: knownIn(params, at) });
};

it("keeps a past day in every address, form and search, and leaves it where that is asked", () => {
  const past = view("2026-11-12");
  expect(past).toMatchObject({ knownAt: "2026-11-12", remarks: [] });
  expect(hrefIn(past, "/provinsi/35", { q: "blitar" })).toBe("/provinsi/35?diketahui=2026-11-12&q=blitar");
  expect(apiHref(past, "/api/v1/coverage", { q: "blitar" })).toBe("/api/v1/coverage?knownAt=2026-11-12&q=blitar");
  expect(hiddenIn(past)).toEqual({ diketahui: "2026-11-12" });
  expect(hrefIn(past, "/", { diketahui: null })).toBe("/");
  expect(hrefIn(past, "/", { diketahui: "2026-11-01" as KnownDay })).toBe("/?diketahui=2026-11-01");
  expect(withView("/daerah/35.74", { diketahui: "2026-11-12", q: "x" })).toBe("/daerah/35.74?diketahui=2026-11-12");
});

it("takes today for now, and says what it cannot use", () => {
  expect(view("2026-11-30")).toMatchObject({ knownAt: null, remarks: [] });
  expect(hrefIn(view("2026-11-30"), "/")).toBe("/");
  expect(view("2026-12-24")).toMatchObject({
    knownAt: null,
    remarks: ["24 Desember 2026 belum tiba; yang ditampilkan adalah yang terbaru."],
  });
  expect(view("2026-02-30").remarks).toHaveLength(1);
  expect(view(["2026-11-12", "2026-11-13"])).toMatchObject({ knownAt: null, remarks: [] });
});
