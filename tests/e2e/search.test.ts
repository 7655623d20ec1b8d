import { describe, expect, it } from "vitest";
import { testBrowser } from "../support/browser";
import { press } from "../support/press";

const browser = testBrowser();

describe("the search box without JavaScript", () => {
  it.each([
    ["beltim", "/daerah/19.06"],
    ["kota blitar", "/daerah/35.72"],
    ["35.74", "/daerah/35.74"],
    ["Jawa Timur", "/provinsi/35"],
    ["jaktim", "/daerah/31.75"],
  ])("%s leads to %s", async (words, path) => {
    const page = await browser.page({ javaScriptEnabled: false });
    await page.goto("/metode");
    await page.getByRole("combobox", { name: "Cari daerah" }).fill(words);
    await page.keyboard.press("Enter");
    await page.waitForURL(`**${path}`);
  });

  it("asks which Bima is meant, and says when nothing fits", async () => {
    const page = await browser.page({ javaScriptEnabled: false });
    await page.goto("/cari?q=bima");
    const choices = page.locator("main li a");
    expect(await choices.allInnerTexts()).toEqual(["Kabupaten Bima", "Kota Bima"]);
    await press(page, choices.last());
    await page.waitForURL("**/daerah/52.72");
    await page.goto("/cari?q=papua");
    expect((await choices.allInnerTexts()).slice(0, 6)).toEqual([
      ...["Papua", "Papua Barat", "Papua Selatan", "Papua Tengah", "Papua Pegunungan", "Papua Barat Daya"],
    ]);
    await page.goto("/cari?q=zzzz");
    expect(await page.locator("main").innerText()).toContain('Tidak ada daerah yang cocok dengan "zzzz".');
  });

  it.each([
    ["kota probolingo", "Kota Probolinggo"],
    ["makasar", "Kota Makassar"],
    ["belitung tmur", "Kabupaten Belitung Timur"],
    ["11.1", "Kabupaten Aceh Singkil"],
  ])("%s is written otherwise, and the place it comes near to is offered first", async (words, name) => {
    const page = await browser.page({ javaScriptEnabled: false });
    await page.goto(`/cari?period=2024-12&q=${encodeURIComponent(words)}`);
    expect(await page.locator("main").innerText()).toContain(`Maksud Anda: ${name}?`);
    const first = page.locator("main li a").first();
    expect(await first.innerText()).toBe(name);
    expect(await first.getAttribute("href")).toMatch(/^\/daerah\/[\d.]+\?period=2024-12$/);
  });

  it.each([
    ["/daerah/3574", "Kota Probolinggo"],
    ["/provinsi/35.99", "Jawa Timur"],
    ["/kota-blitar", "Kota Blitar"],
    ["/daerah/makasar", "Kota Makassar"],
  ])("%s does not exist, and what it may have meant is offered", async (path, name) => {
    const page = await browser.page({ javaScriptEnabled: false });
    expect((await page.goto(path))?.status()).toBe(404);
    expect(browser.errors.splice(0)).toEqual([expect.stringContaining("404")]);
    expect(await page.locator("main li a").first().innerText()).toBe(name);
    expect(await page.getByRole("combobox", { name: "Cari daerah" }).count()).toBe(1);
  });

  it("asks on for a number that is one place to Kemendagri and another to BPS", async () => {
    const page = await browser.page({ javaScriptEnabled: false });
    await page.goto("/cari?q=3171");
    expect((await page.locator("main li a").allInnerTexts()).sort()).toEqual([
      "Kota Administrasi Jakarta Pusat",
      "Kota Administrasi Jakarta Selatan",
    ]);
  });
});

describe("the search box with JavaScript", () => {
  it("suggests while one types, and is worked by keyboard alone", async () => {
    const page = await browser.page();
    await page.goto("/metode", { waitUntil: "networkidle" });
    const box = page.getByRole("combobox", { name: "Cari daerah" });
    await box.pressSequentially("bima");
    const options = page.getByRole("option");
    await options.first().waitFor();
    expect(await box.getAttribute("aria-expanded")).toBe("true");
    expect(await options.count()).toBe(2);

    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    const selected = page.getByRole("option", { selected: true });
    expect(await selected.innerText()).toContain("Kota Bima");
    expect(await box.getAttribute("aria-activedescendant")).toBe(await selected.getAttribute("id"));

    await page.keyboard.press("Escape");
    expect(await box.getAttribute("aria-expanded")).toBe("false");
    expect(await box.inputValue()).toBe("bima");

    await box.fill("beltim");
    await options.filter({ hasText: "Belitung Timur" }).waitFor();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await page.waitForURL("**/daerah/19.06");
  });

  it("keeps month and target of the page one searches from", async () => {
    const page = await browser.page();
    await page.goto("/metode?period=2024-12&target=ucj-2025", { waitUntil: "networkidle" });
    await page.getByRole("combobox", { name: "Cari daerah" }).fill("beltim");
    await page.keyboard.press("Enter");
    await page.waitForURL("**/daerah/19.06?period=2024-12&target=ucj-2025");
  });

  it("is where it is on a page that does not exist, too", async () => {
    const page = await browser.page();
    await page.goto("/daerah/11.1", { waitUntil: "networkidle" });
    expect(browser.errors.splice(0)).toEqual([expect.stringContaining("404")]);
    await page.getByRole("combobox", { name: "Cari daerah" }).fill("11.10");
    await page.getByRole("option").first().waitFor();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await page.waitForURL("**/daerah/11.10");
  });
});
