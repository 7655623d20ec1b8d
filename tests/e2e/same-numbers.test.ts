import { describe, expect, it } from "vitest";
import { testBrowser } from "../support/browser";
import { readApi, readPrinted, readRows } from "./read-page";

const browser = testBrowser();

async function open(path: string) {
  const page = await browser.page({ javaScriptEnabled: false });
  await page.goto(path);
  return page;
}

/** The answer of a page and the counts it opens into: what share, who of how many workers. */
const SENTENCE = /([\d,]+%)\s+penduduk bekerja terlindungi[^]*?([\d.]+) dari ([\d.]+) orang/;

describe("the same numbers on the page and in the API", () => {
  it.each([
    ["/daerah", "level=regency"],
    ["/provinsi", "level=province"],
    ["/provinsi/35?period=2023-12&indicator=eligible", "level=regency&parent=35&period=2023-12&indicator=eligible"],
  ])("every row of %s", async (path, query) => {
    const rows = await readRows(await open(path));
    const api = await readApi(query);
    expect(rows.map((row) => row.href.split(/[/?]/)[2]).sort()).toEqual([...api.keys()].sort());
    for (const row of rows) {
      const area = api.get(row.href.split(/[/?]/)[2]!)!;
      expect(row.participants, row.name).toBe(area.participants);
      expect(row.workers, row.name).toBe(area.reported.workers ?? area.workers);
      if (area.coverage === null) expect(row.percent, row.name).toBeNull();
      // A tenth of a point, where rounding must not cross the target.
      else expect(Math.abs(row.percent! - area.coverage * 100), row.name).toBeLessThan(0.1);
      if (area.coverage !== null) expect(row.percent! >= 61, row.name).toBe(area.coverage >= 0.61);
    }
  });

  it.each([
    ["/", "level=nation", "00"],
    ["/provinsi/35", "level=province", "35"],
    ["/daerah/35.74", "level=regency&parent=35", "35.74"],
    [
      "/daerah/35.74?indicator=employed-without-jakon",
      "level=regency&parent=35&indicator=employed-without-jakon",
      "35.74",
    ],
  ])("the first sentence and the division of %s", async (path, query, code) => {
    const page = await open(path);
    const area = (await readApi(query)).get(code)!;
    const [, percent, people, workers] = SENTENCE.exec(await page.locator("main").innerText())!;
    expect(readPrinted(people!)).toBe(area.participants);
    expect(readPrinted(workers!)).toBe(area.reported.workers);
    expect(Math.abs(readPrinted(percent!)! - area.coverage! * 100)).toBeLessThan(0.1);
    const division = await page.locator("#hitungan [aria-label='Cakupan']").textContent();
    const [, participants] = /([\d.]+) \/ [\d.]+ = [\d,]+%/.exec(division!)!;
    expect(readPrinted(participants!)).toBe(area.participants);
  });

  it("the sum of the regencies is the nation", async () => {
    const rows = await readRows(await open("/daerah"));
    const nation = (await readApi("level=nation")).get("00")!;
    expect(rows.reduce((sum, row) => sum + (row.participants ?? 0), 0)).toBe(nation.participants);
    expect(rows.filter((row) => row.participants !== null)).toHaveLength(nation.reported.n);
  });
});
