import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { testBrowser } from "../support/browser";
import { press } from "../support/press";

const browser = testBrowser();

async function open(path: string, width = 1280, height = 800): Promise<Page> {
  const page = await browser.page({ javaScriptEnabled: false, viewport: { width, height } });
  await page.goto(path);
  return page;
}

type Box = { text: string; left: number; right: number; top: number; bottom: number };

/** The visible names of the ladder and the marks that lead to them, as they are drawn. */
const ladderOf = (page: Page) =>
  page.evaluate(() => {
    const boxOf = (text: string, { left, right, top, bottom }: DOMRect) => ({ text, left, right, top, bottom });
    const names = [...document.querySelectorAll<HTMLElement>(".ladder li span")].filter((name) =>
      name.checkVisibility(),
    );
    const marks = [...document.querySelectorAll<HTMLElement>(".ladder li")].map((mark) => {
      const { top, left } = mark.getBoundingClientRect();
      const style = getComputedStyle(mark, "::before");
      const from = top + parseFloat(style.top);
      return { text: mark.textContent, left, right: left, top: from, bottom: from + parseFloat(style.height) };
    });
    return {
      rungs: document.querySelectorAll(".ladder li").length,
      names: names.map((name) => boxOf(name.textContent, name.getBoundingClientRect())),
      marks,
    };
  });

const overlaps = (one: Box, other: Box) =>
  one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;

describe.each([320, 360, 560, 768, 1280, 2560])("the ladder of targets at %i px", (width) => {
  // The nation; most targets of all; targets beside each other, above 100%; the longest document; three near each other.
  it.each(["/", "/daerah/19.06", "/daerah/61.71", "/daerah/31.71", "/daerah/52.04", "/daerah/33.18", "/daerah/52.72"])(
    "%s: every target is named, no name covers another, a mark, or the edge",
    async (path) => {
      const { rungs, names, marks } = await ladderOf(await open(path, width));
      expect(rungs).toBeGreaterThan(3);
      expect(names).toHaveLength(rungs);
      for (const [index, name] of names.entries()) {
        expect(name.left).toBeGreaterThanOrEqual(0);
        expect(name.right).toBeLessThanOrEqual(width);
        for (const other of names.slice(index + 1))
          expect(overlaps(name, other), `${name.text}/${other.text}`).toBe(false);
        for (const mark of marks) {
          const own = Math.abs(mark.left - name.left) < 4 || Math.abs(mark.left - name.right) < 4;
          if (!own) expect(overlaps(name, mark), `${name.text}/${mark.text}`).toBe(false);
        }
      }
    },
  );
});

describe("the first screen of a phone", () => {
  it.each(["/", "/provinsi/35", "/daerah/35.74"])(
    "%s: holds the number, what is missing and the ladder",
    async (path) => {
      const page = await open(path, 360, 740);
      const sentence = await page.locator(".answer-sentence").boundingBox();
      expect(sentence!.y + sentence!.height).toBeLessThan(480);
      const ladder = await page.locator(".ladder-track").boundingBox();
      expect(ladder!.y + ladder!.height).toBeLessThan(740);
      const loud = await page
        .locator("main *")
        .evaluateAll((all: Element[]) =>
          all.flatMap((each) =>
            parseFloat(getComputedStyle(each).fontSize) > 36 && !each.parentElement?.closest(".answer-number")
              ? [each.getAttribute("class")]
              : [],
          ),
        );
      expect(loud).toEqual(["answer-number"]);
    },
  );
});

describe("the line that says what is shown", () => {
  it("opens the form, and closes it, by keyboard and without JavaScript", async () => {
    const page = await open("/daerah/35.74?indicator=employed-without-jakon");
    const line = page.locator(".view-line summary");
    expect(await line.innerText()).toBe(
      "September 2025 · RPJMN 61% (2025), target nasional, belum dikonfirmasi · tanpa Jakon / penduduk bekerja ubah",
    );
    const form = page.getByRole("form", { name: "Pilihan tampilan" });
    expect(await form.isVisible()).toBe(false);
    await line.focus();
    await page.keyboard.press("Enter");
    expect(await form.isVisible()).toBe(true);
    await page.getByLabel("Ukur terhadap").selectOption("ucj-2025");
    await press(page, page.locator(".view-line").getByRole("button", { name: "Terapkan" }));
    await page.waitForURL(/indicator=employed-without-jakon/);
    expect(await line.innerText()).toContain("UCJ 52,15% (2025), target nasional, menurut sumber");
  });

  it("is on paper without its form", async () => {
    const page = await open("/");
    await page.emulateMedia({ media: "print" });
    expect(await page.locator(".view-line summary").innerText()).toMatch(/^September 2025 · .*penduduk bekerja$/);
    expect(await page.getByLabel("Periode").isVisible()).toBe(false);
  });
});

describe("the header", () => {
  it("keeps its pages behind a button on a phone, without JavaScript", async () => {
    const page = await open("/daerah/35.74", 360);
    const nav = page.getByRole("navigation", { name: "Utama" });
    expect(await nav.isVisible()).toBe(false);
    await page.getByRole("button", { name: "Menu" }).click();
    expect(await nav.getByRole("link").allInnerTexts()).toEqual([
      "Daerah",
      "Provinsi",
      "Target",
      "Angka di media",
      "Metode",
    ]);
    expect(await page.locator("header a[href='/masuk']").isVisible()).toBe(true);
    await page.keyboard.press("Escape");
    expect(await nav.isVisible()).toBe(false);
    await page.getByRole("button", { name: "Menu" }).click();
    await press(page, nav.getByRole("link", { name: "Metode" }));
    await page.waitForURL("**/metode");
    const search = await page.getByRole("combobox", { name: "Cari daerah" }).boundingBox();
    expect(search!.width).toBeGreaterThan(140);
  });

  it.each([
    ["/metode", "Metode", "page"],
    ["/daerah/35.74", "Daerah", "true"],
    ["/provinsi/35", "Provinsi", "true"],
  ])("marks on %s that %s is open", async (path, label, current) => {
    const page = await open(path);
    const marked = page.locator("header [aria-current]");
    expect(await marked.allInnerTexts()).toEqual([label]);
    expect(await marked.getAttribute("aria-current")).toBe(current);
  });

  it("offers the way in on a page that does not exist, too (F4)", async () => {
    for (const path of ["/tidak-ada", "/daerah/99.99"]) {
      const page = await open(path);
      browser.errors.splice(0);
      expect(await page.locator("header a[href='/masuk']").isVisible(), path).toBe(true);
      expect(await page.getByRole("combobox", { name: "Cari daerah" }).isVisible()).toBe(true);
    }
  });
});
