import { describe, expect, it } from "vitest";
import { testBrowser } from "../support/browser";
import { press } from "../support/press";
import { PUBLIC_PAGES } from "./public-pages";
import { readRows } from "./read-page";

const browser = testBrowser();
const plainPage = () => browser.page({ javaScriptEnabled: false });

describe("with JavaScript off", () => {
  it.each(PUBLIC_PAGES)("$path says what it is about", async ({ path, heading, status = 200 }) => {
    const page = await plainPage();
    const response = await page.goto(path);
    expect(response?.status()).toBe(status);
    expect(await page.locator("h1").allInnerTexts()).toEqual([heading]);
    expect(await page.title()).toContain("Jangkau");
    expect((await page.locator("main").innerText()).length).toBeGreaterThan(120);
    // The browser itself reports the answer of a page that does not exist.
    if (status !== 200) expect(browser.errors.splice(0)).toEqual([expect.stringContaining("404")]);
  });

  it("the nation has its headline, every region, maps of links and trends as tables", async () => {
    const page = await plainPage();
    await page.goto("/");
    expect(await page.locator("main header").innerText()).toMatch(
      /\d+,\d%\s+penduduk bekerja terlindungi\. Untuk mencapai target RPJMN 61% \(2025\) masih perlu [\d,]+ juta peserta\./,
    );
    expect(await page.locator("#hitungan summary").innerText()).toMatch(/^[\d.]+ dari [\d.]+ orang di 503 daerah/);
    expect(await readRows(page)).toHaveLength(15);
    await press(page, page.getByRole("link", { name: "Semua 514 daerah" }).last());
    await page.waitForURL("**/daerah");
    const rows = await readRows(page);
    expect(rows).toHaveLength(514);
    expect(new Set(rows.map((row) => row.href)).size).toBe(514);
    await page.goBack();
    expect(await page.locator("#peta-ubin a[href^='/daerah/']").count()).toBe(514);
    expect(await page.locator("#peta-provinsi a[href^='/provinsi/']").count()).toBe(38);
    expect(await page.locator("#tren-bulan-sama-tabel tbody tr").count()).toBe(12);
    expect(await page.locator("#tren-semua-bulan-tabel tbody tr").count()).toBeGreaterThanOrEqual(57);
    expect(await page.locator("#keluar-jalur-daerah tbody tr").count()).toBe(10);
  });

  it("the division behind a percentage and the table behind a chart open by keyboard", async () => {
    const page = await plainPage();
    await page.goto("/daerah/35.74?period=2021-09");
    const details = page.locator("#hitungan");
    expect(await details.locator("dl").first().isVisible()).toBe(false);
    await details.locator("summary").focus();
    await page.keyboard.press("Enter");
    const division = await details.getByRole("group", { name: "Cakupan", exact: true }).innerText();
    for (const part of ["27.449 / 119.345 = 23,0%", "September 2021", "Simulasi untuk peragaan"]) {
      expect(division).toContain(part);
    }
    const twin = page.locator("#tren-semua-bulan-tabel");
    expect(await twin.isVisible()).toBe(false);
    await page.locator("#tren").getByText("lihat sebagai tabel").last().focus();
    await page.keyboard.press("Space");
    expect(await twin.isVisible()).toBe(true);
    expect(await twin.getByRole("row", { name: /^September 2021/ }).innerText()).toContain("27.449 / 119.345 = 23,0%");
  });

  it("a tile, a choice and a column header each lead to an address", async () => {
    const page = await plainPage();
    await page.goto("/");
    await page.locator(".view-line summary").click();
    await page.getByLabel("Periode").selectOption("2021-09");
    await press(page, page.locator(".view-line").getByRole("button", { name: "Terapkan" }));
    expect(new URL(page.url()).searchParams.get("period")).toBe("2021-09");
    expect(await page.locator(".view-line summary").innerText()).toMatch(/^September 2021 · /);

    await press(page, page.getByRole("columnheader", { name: "Daerah" }).getByRole("link"));
    await page.waitForURL((url) => url.href.includes("/daerah?period=2021-09&sort=name&order=asc"));
    expect(await page.getByRole("columnheader", { name: "Daerah" }).getAttribute("aria-sort")).toBe("ascending");
    const names = (await readRows(page)).map((row) => row.name.replace(/^(Kab\.|Kota) /, ""));
    expect(names).toEqual([...names].sort((one, other) => one.localeCompare(other, "id")));

    await page.goto("/?period=2021-09");
    await page.locator("#peta-ubin a[aria-label^='Kota Probolinggo,']").focus();
    await page.keyboard.press("Enter");
    await page.waitForURL("**/daerah/35.74?period=2021-09");
    expect(await page.locator("h1").innerText()).toBe("Kota Probolinggo");
  });

  it("the table of a province is filtered by a form that keeps the view", async () => {
    const page = await plainPage();
    await page.goto("/provinsi/35?target=rpjmn-dokumen-2025");
    await page.getByLabel("Saring daerah").last().fill("probolinggo");
    await page.keyboard.press("Enter");
    await page.waitForURL("**q=probolinggo**");
    expect(page.url()).toContain("target=rpjmn-dokumen-2025");
    expect((await readRows(page)).map((row) => row.name).sort()).toEqual(["Kab. Probolinggo", "Kota Probolinggo"]);
    expect(await page.locator("#saring-hasil").innerText()).toBe("2 dari 38 daerah");
  });
});
