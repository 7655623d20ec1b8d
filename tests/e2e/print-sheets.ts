import type { Page } from "playwright-core";
import { textsOf } from "../support/pdf";

type Printed = {
  /** the heading of each sheet, in order */
  titles: string[];
  /** of each printed page the heading that is found on it, or how its text begins where it is another */
  pages: string[];
};

/**
 * Prints the sheets of all regencies and provinces as one document. Each is at least as tall as its paper and none is
 * broken, so as many pages as sheets are one page each.
 */
export async function printAllSheets(page: Page): Promise<Printed> {
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
  const texts = await textsOf(await page.pdf({ preferCSSPageSize: true }));
  return {
    titles,
    pages: texts.map((text, index) => (text.includes(titles[index]!) ? titles[index]! : text.slice(0, 300))),
  };
}
