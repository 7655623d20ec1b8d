import type { Page } from "playwright-core";
import { describe, expect, inject, it } from "vitest";
import { testBrowser } from "../support/browser";
import { percentagesOf, type Percentage } from "../support/percentages";

// From every percentage two keys reach its division and its sources (issue of the evidence, point 6).

const browser = testBrowser();
const PAGES = ["/", "/provinsi/35", "/daerah/35.74"] as const;
const DIVISION = /[\d.]+ \/ [\d.]+ = [\d,]+%/;

const pages = new Map<string, Promise<string>>();

/** @returns the words of a page, without what is drawn */
function wordsAt(address: string): Promise<string> {
  const known = pages.get(address);
  if (known) return known;
  const read = fetch(inject("baseUrl") + address).then(async (response) => {
    expect(response.status, address).toBe(200);
    const main = /<main[\s\S]*<\/main>/.exec(await response.text())?.[0] ?? "";
    return main.replaceAll(/<style[\s\S]*?<\/style>|<[^>]+>/g, " ").replaceAll(/\s+/g, " ");
  });
  pages.set(address, read);
  return read;
}

/** Whether an address says how this percentage came about, and from whom. */
async function explains(href: string, { text }: Percentage, path: string): Promise<boolean> {
  const address = href.startsWith("#") ? path : href.split("#")[0]!;
  const words = await wordsAt(address);
  if (!/Sumber/.test(words)) return false;
  if (!text.endsWith("%")) return DIVISION.test(words) && new RegExp(` ${text}(,\\d)?% `).test(words);
  if (href.startsWith("#angka-terbit") || !address.includes("/asal"))
    return words.includes(text) && DIVISION.test(words);
  return [`= ${text}`, `${text} × `, `${text} (`].some((said) => words.includes(said));
}

/** Percentages of one kind stand in the same words and lead the same way, whatever the numbers are. */
function kindOf({ place, link, near }: Percentage): string {
  return [place, link ?? near.join(" ")].join(" ").replaceAll(/[\d.,-]+/g, "#");
}

/** @returns the first, the middle and the last of each kind: a table of a hundred months is one kind */
function someOfEach(all: readonly Percentage[]): Percentage[] {
  const kinds = new Map<string, Percentage[]>();
  for (const one of all) kinds.set(kindOf(one), [...(kinds.get(kindOf(one)) ?? []), one]);
  return [...kinds.values()].flatMap((same) => [...new Set([same[0]!, same[same.length >> 1]!, same.at(-1)!])]);
}

/** @returns the percentages from which two keys do not lead to their division and source */
async function unexplained(page: Page, path: string): Promise<string[]> {
  const all = [...(await percentagesOf(page, false)), ...(await percentagesOf(page, true))];
  expect(all.length, path).toBeGreaterThan(100);
  const missing: string[] = [];
  for (const one of someOfEach(all.filter(({ beside }) => !beside))) {
    const ways = one.link === null ? one.near : [one.link, ...one.near];
    let isFound = false;
    for (const href of ways) isFound ||= /^[/#]/.test(href) && (await explains(href, one, path));
    if (!isFound) missing.push(`${one.text} in ${one.place} -> ${ways.join(" ")}`);
  }
  return missing;
}

describe.each(PAGES)("%s", (path) => {
  it.each([1280, 360])("leads from each percentage to its division at %i px", async (width) => {
    const page = await browser.page({ viewport: { width, height: 900 } });
    await page.goto(path);
    expect(await unexplained(page, path)).toEqual([]);
  });
});

it("a percentage without a way to where it comes from is found", async () => {
  const page = await browser.page();
  await page.goto("/daerah/35.74");
  await page.evaluate(() => {
    document.querySelector(".answer-sentence")!.append(" Sementara 12,3% belum.");
  });
  expect(await unexplained(page, "/daerah/35.74")).toEqual([expect.stringMatching(/^12,3% in /)]);
});

/** Where the keyboard is put, the keys from there, and what opens it first. */
const SAMPLES: { kind: string; path: string; at: string; keys: string[]; open?: string }[] = [
  ...PAGES.flatMap((path) => [
    { kind: "the headline", path, at: ".answer-number a", keys: ["Enter"] },
    { kind: "the line of the view", path, at: ".view-line summary", keys: ["Tab", "Enter"] },
    { kind: "a target on the ladder", path, at: ".ladder a >> nth=0", keys: ["Enter"] },
    { kind: "a plot", path, at: "#tren .trend-plot >> nth=0", keys: ["Tab", "Enter"] },
    {
      kind: "a month in the table of a chart",
      path,
      at: "#tren-bulan-sama-tabel td a >> nth=0",
      keys: ["Enter"],
      open: "lihat sebagai tabel",
    },
  ]),
  ...["/", "/provinsi/35"].flatMap((path) => [
    { kind: "who is off track", path, at: "#keluar-jalur-daerah td.side a >> nth=0", keys: ["Enter"] },
    { kind: "the list", path, at: "#daerah td.side a >> nth=2", keys: ["Enter"] },
  ]),
  { kind: "a tile", path: "/provinsi/35", at: "#peta-ubin a >> nth=0", keys: ["Enter"] },
  ...[
    { kind: "the same month of other years", at: "#bulan-sama td a >> nth=0" },
    { kind: "a target of the table", at: "#target td a[href*='/asal'] >> nth=0" },
    { kind: "a segment", at: "#segmen a >> nth=0" },
    { kind: "a region like this one", at: "#sebanding .bars .text-right a >> nth=0" },
  ].map((sample) => ({ ...sample, path: "/daerah/35.74", keys: ["Enter"] })),
];

/** @returns the text that is in sight without scrolling */
function inSight(page: Page): Promise<string> {
  return page.evaluate(() => {
    const seen: string[] = [];
    const texts = document.createTreeWalker(document.querySelector("main")!, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      range.selectNodeContents(node);
      const { top, bottom, width } = range.getBoundingClientRect();
      if (width > 0 && top >= 0 && bottom <= innerHeight && node.parentElement!.checkVisibility())
        seen.push(node.textContent ?? "");
    }
    return seen.join(" ").replaceAll(/\s+/g, " ");
  });
}

// The links are the same without a script, so one in four is walked so.
const WITHOUT_SCRIPT = SAMPLES.filter((_, index) => index % 4 === 0);

describe.each([true, false])("by keyboard, JavaScript %s", (javaScriptEnabled) => {
  it.each(javaScriptEnabled ? SAMPLES : WITHOUT_SCRIPT)("$kind of $path", async ({ path, at, keys, open }) => {
    const page = await browser.page({ javaScriptEnabled });
    await page.goto(path);
    if (open) await page.getByText(open).first().click();
    await page.locator(at).focus();
    for (const key of keys.slice(0, -1)) await page.keyboard.press(key);
    await page.keyboard.press(keys.at(-1)!);
    await page.waitForURL(({ pathname }) => pathname !== path);
    await page.waitForLoadState();
    await expect.poll(() => inSight(page)).toMatch(/Sumber: \S/);
    expect(await inSight(page)).toMatch(/[\d.]+ (\/|dari) [\d.]+|% × [\d.]+ = [\d.]+/);
  });
});
