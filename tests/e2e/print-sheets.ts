import type { Page } from "playwright-core";
import { expect } from "vitest";
import { textsOf } from "../support/pdf";

type Area = { code: string; level: "nation" | "province" | "regency"; name: string };

type Printed = {
  /** the heading of each sheet, in order */
  titles: string[];
  /** of each printed page the heading that is found on it, or how its text begins where it is another */
  pages: string[];
};

/** All provinces and regencies that the server knows. */
export async function areasWithSheet(page: Page): Promise<Area[]> {
  await page.goto("/daerah/35.74/lembar", { waitUntil: "networkidle" });
  const rows = await page.evaluate(async () => {
    const answer = await fetch("/api/v1/regions");
    return ((await answer.json()) as { rows: Area[] }).rows;
  });
  return rows.filter(({ level }) => level !== "nation");
}

type Printing = {
  /** Only so many are printed, those that hold most; the height of every one is looked at all the same. */
  fullest?: number;
};

/** What a sheet may be high on paper, in pixels of a browser: 297 mm less the margins. */
const MOST_HEIGHT = ((297 - 24) * 96) / 25.4;
/** As wide as the paper less its margins, so that lines break as they do in print. */
const PAPER_WIDTH = Math.round(((210 - 28) * 96) / 25.4);

/**
 * Prints the sheets of these areas as one document. Each is at least as tall as its paper and none is broken, so as
 * many pages as sheets are one page each. The page must show a sheet (`areasWithSheet` leaves it there).
 */
export async function printSheets(
  page: Page,
  areas: readonly Area[],
  { fullest = areas.length }: Printing = {},
): Promise<Printed> {
  const paths = areas.map(({ code, level }) => `/${level === "province" ? "provinsi" : "daerah"}/${code}/lembar`);
  const height = page.viewportSize()?.height ?? 900;
  await page.setViewportSize({ width: PAPER_WIDTH, height });
  await page.emulateMedia({ media: "print" });
  const all = await page.evaluate(async (addresses) => {
    const first = document.querySelector("article")!;
    const place = first.parentElement!;
    first.remove();
    const sheets = new Map<string, HTMLElement>();
    const open = [...addresses];
    const take = async () => {
      for (let path = open.shift(); path !== undefined; path = open.shift()) {
        const text = await (await fetch(path)).text();
        sheets.set(path, new DOMParser().parseFromString(text, "text/html").querySelector("article")!);
      }
    };
    await Promise.all([take(), take()]);
    return addresses.map((path) => {
      const sheet = sheets.get(path)!;
      place.append(sheet);
      // Its own height, not that of the paper that it is to fill.
      sheet.style.minHeight = "0";
      const own = { title: sheet.querySelector("h1")!.textContent, height: sheet.getBoundingClientRect().height };
      sheet.style.minHeight = "";
      return own;
    });
  }, paths);
  const tooTall = all.filter((sheet) => sheet.height > MOST_HEIGHT);
  expect(tooTall, "sheets taller than their paper").toEqual([]);
  const order = [...all.keys()].sort((one, other) => all[other]!.height - all[one]!.height);
  const kept = new Set(order.slice(0, fullest));
  await page.evaluate(
    (places) => {
      const sheets = [...document.querySelectorAll("article")];
      for (const [place, sheet] of sheets.entries()) if (!places.includes(place)) sheet.remove();
    },
    [...kept],
  );
  const titles = all.filter((_, place) => kept.has(place)).map(({ title }) => title);
  const texts = await textsOf(await page.pdf({ preferCSSPageSize: true }));
  return {
    titles,
    pages: texts.map((text, index) => (text.includes(titles[index]!) ? titles[index]! : text.slice(0, 300))),
  };
}
