import type { Page } from "playwright-core";
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

/**
 * Prints the sheets of these areas as one document. Each is at least as tall as its paper and none is broken, so as
 * many pages as sheets are one page each. The page must show a sheet (`areasWithSheet` leaves it there).
 */
export async function printSheets(page: Page, areas: readonly Area[]): Promise<Printed> {
  const paths = areas.map(({ code, level }) => `/${level === "province" ? "provinsi" : "daerah"}/${code}/lembar`);
  const titles = await page.evaluate(async (addresses) => {
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
      return sheet.querySelector("h1")!.textContent;
    });
  }, paths);
  const texts = await textsOf(await page.pdf({ preferCSSPageSize: true }));
  return {
    titles,
    pages: texts.map((text, index) => (text.includes(titles[index]!) ? titles[index]! : text.slice(0, 300))),
  };
}
