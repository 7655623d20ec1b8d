import { describe, expect, it } from "vitest";
import { testBrowser } from "../support/browser";
import { textsOf } from "../support/pdf";
import { violationsOf, widthOf } from "../support/readable";

const browser = testBrowser();

async function printed(path: string): Promise<string[]> {
  const page = await browser.page();
  await page.goto(path, { waitUntil: "load" });
  return textsOf(await page.pdf({ preferCSSPageSize: true }));
}

describe("the sheets of all regions", () => {
  // Each sheet is at least as tall as its paper and none is broken, so as many pages as sheets are one page each.
  it("fill one page each, with the name on it", async () => {
    const page = await browser.page();
    await page.goto("/daerah/35.74/lembar", { waitUntil: "networkidle" });
    const titles = await page.evaluate(async () => {
      const { rows } = (await (await fetch("/api/v1/regions")).json()) as { rows: { code: string; level: string }[] };
      const first = document.querySelector("article")!;
      const place = first.parentElement!;
      first.remove();
      const paths = rows.flatMap(({ code, level }) =>
        level === "nation" ? [] : [`/${level === "province" ? "provinsi" : "daerah"}/${code}/lembar`],
      );
      const sheets = new Map<string, HTMLElement>();
      const open = [...paths];
      const take = async () => {
        for (let path = open.shift(); path !== undefined; path = open.shift()) {
          const text = await (await fetch(path)).text();
          sheets.set(path, new DOMParser().parseFromString(text, "text/html").querySelector("article")!);
        }
      };
      await Promise.all([take(), take()]);
      return paths.map((path) => {
        const sheet = sheets.get(path)!;
        place.append(sheet);
        return sheet.querySelector("h1")!.textContent;
      });
    });
    expect(titles).toHaveLength(514 + 38);
    const pages = await textsOf(await page.pdf({ preferCSSPageSize: true }));
    expect(pages.map((text, index) => (text.includes(titles[index]!) ? titles[index] : text.slice(0, 300)))).toEqual(
      titles,
    );
    // Rendering 552 pages takes minutes on a busy machine.
  }, 600_000);
});

describe("a sheet", () => {
  it.each([
    // a month without a figure, for a regency and its province; another base; nothing real; far above 100%
    ["/daerah/35.74/lembar?period=2025-10", /Oktober 2025: Kota Probolinggo belum lapor\./],
    ["/provinsi/35/lembar?period=2025-10", /0 dari 38 daerah melapor/],
    ["/daerah/35.74/lembar?indicator=bpu", /tidak dapat dibandingkan/],
    ["/daerah/35.74/lembar?data=real", /Belum ada angka peserta yang nyata untuk Kota Probolinggo\./],
    ["/daerah/31.71/lembar", /Peserta lebih banyak daripada pekerja yang tinggal di sini/],
  ])("%s is one page that says what it can", async (path, words) => {
    const pages = await printed(path);
    expect(pages).toHaveLength(1);
    expect(pages[0]).toMatch(words);
    expect(pages[0]).toMatch(/dicetak \d+ \w+ \d{4}/);
    expect(pages[0]).toContain(path.split("?")[0]);
    // What is known only to the screen, or said once by the sheet itself.
    expect(pages[0]).not.toMatch(/Cetak atau simpan|halaman 1 dari/);
  });

  it("keeps the view in its address", async () => {
    const [other] = await printed("/daerah/35.74/lembar?period=2024-12&target=rpjp-2045");
    expect(other).toContain("/daerah/35.74/lembar?period=2024-12&target=rpjp-2045");
    expect(other).toContain("data s.d. Desember 2024");
  });

  it.each([320, 360, 768, 1280])("reads on a screen of %i px, light and dark", async (width) => {
    const page = await browser.page({ viewport: { width, height: 800 } });
    // The longest numbers; far above 100%.
    for (const path of ["/provinsi/35/lembar", "/daerah/31.71/lembar"]) {
      await page.goto(path, { waitUntil: "networkidle" });
      expect(await widthOf(page), path).toBeLessThanOrEqual(width);
    }
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await violationsOf(page)).toEqual([]);
    }
  });
});
