import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { layoutFaults } from "../../support/layout";
import { press } from "../../support/press";
import { expectReadable, widthOf } from "../../support/readable";
import { staff } from "./shared";

const OFFICIAL = "pemkot.probolinggo@jangkau.example";
const main = (page: Page) => page.locator("main").innerText();
const FILLED = { "nilai-cakupan": "7,75", "maks-cakupan": "10", "nilai-rentan": "5.16", "maks-rentan": "10" };

const focused = (page: Page) => page.evaluate(() => document.activeElement?.id);

/** Fills fields in by the keyboard alone, in the order in which Tab reaches them, and sends them with Enter. */
async function typeIn(page: Page, fields: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, text] of Object.entries(fields)) {
    for (let tabs = 0; tabs < 80 && (await focused(page)) !== name; tabs++) await page.keyboard.press("Tab");
    expect(await focused(page)).toBe(name);
    await page.keyboard.press("ControlOrMeta+A");
    await page.keyboard.type(text);
  }
  const led = page.waitForEvent("framenavigated");
  await page.keyboard.press("Enter");
  await led;
  await page.waitForLoadState();
}

it("an official fills a sheet of scores in by keyboard on a phone without JavaScript, and its address keeps it", async () => {
  const page = await staff.as(OFFICIAL, { javaScriptEnabled: false, viewport: { width: 360, height: 740 } });
  await page.goto("/upaya/35.74");
  await press(page, "a:text-is('Lembar nilai mandiri')");
  const words = await main(page);
  for (const said of [
    "Lembar nilai mandiri Kota Probolinggo",
    "Bobot dan ambangnya tidak dipublikasikan",
    "Satu lembar nilai yang pernah dimuat; penerbitnya tidak tercatat.",
    "Dinilai juri, tidak ada di data.",
    "Belum ada butir yang dijumlahkan",
    "penduduk bekerja terlindungi",
  ])
    expect(words).toContain(said);
  expect(await page.locator("#contoh tfoot").innerText()).toMatch(/51,51/);

  await typeIn(page, { ...FILLED, "nilai-rentan": "lima", "maks-rentan": "10" });
  expect(await main(page)).toMatch(/Pekerja rentan: nilai "lima" tidak terbaca\. Tulis bilangan 0 sampai 100/);
  expect(await page.locator("#jumlah").innerText()).toMatch(
    /7,75 dari 10,00\s+jumlah dari 1 butir yang diisi; 1 butir perlu diperbaiki/,
  );
  expect(await page.inputValue("#nilai-rentan")).toBe("lima");
  expect(await page.getAttribute("#nilai-rentan", "aria-invalid")).toBe("true");

  await typeIn(page, FILLED);
  const sum = "12,91 dari 20,00";
  expect(await page.locator("#jumlah").innerText()).toContain(`${sum}\njumlah dari 2 butir yang diisi`);
  await page.reload();
  expect(await page.locator("#jumlah").innerText()).toContain(sum);
  expect(await page.inputValue("#nilai-rentan")).toBe("5.16");
  expect(await widthOf(page)).toBeLessThanOrEqual(360);
  expect(new URL(page.url()).searchParams.get("maks-rentan")).toBe("10");
});

it("the sheet is readable at every width and marks each simulated figure, and none of what is quoted", async () => {
  const page = await staff.as("admin@jangkau.example", { colorScheme: "light" });
  await page.goto("/nilai/35.74?nilai-cakupan=x&maks-cakupan=10&nilai-materi=9&maks-materi=10");
  expect(await page.getByRole("group", { name: "Cakupan" }).innerText()).toContain("simulasi");
  expect(await page.locator("#contoh").innerText()).not.toContain("simulasi");
  await expectReadable(page);
  // The name of an account is cut short in the head of every page.
  const faults = await layoutFaults(page);
  expect(faults.filter((fault) => !fault.includes("Administrator Contoh"))).toEqual([]);
});
