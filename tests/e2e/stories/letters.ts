import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { press } from "../../support/press";
import { expectReadable, widthOf } from "../../support/readable";
import { staff } from "./shared";

const PAGE = "/akun/lembar-bulanan";
const PHONE = { javaScriptEnabled: false, viewport: { width: 360, height: 740 } };

const submit = (page: Page, form: string) => press(page, `form[aria-label='${form}'] button[type=submit]`);
const said = (page: Page) => page.locator("main").innerText();

describe("the monthly sheets of an account", () => {
  it("are asked for and stopped without JavaScript on a phone", async () => {
    const page = await staff.as("petugas.blitar@jangkau.example", PHONE);
    await page.goto("/akun");
    await press(page, "a:text-is('Atur lembar bulanan')");
    expect(await said(page)).toContain("Belum ada lembar yang diminta.");
    expect(await page.locator("#daerah option:checked").innerText()).toMatch(/^Semua daerah Anda \(\d+\)$/);
    await submit(page, "Minta lembar");
    expect(await said(page)).toMatch(/\d+ lembar diminta\./);
    expect(await page.locator("#daerah option[value='35.72']").count()).toBe(0);
    await page.selectOption("#daerah", "35.74");
    await submit(page, "Minta lembar");
    expect(await said(page)).toContain("Lembar diminta.");
    expect(await page.locator("#diminta").innerText()).toMatch(
      /Kota Probolinggo\s+diminta .* WIB; belum ada yang dikirim/,
    );
    expect(await widthOf(page)).toBeLessThanOrEqual(360);
    await submit(page, "Hentikan lembar Kota Probolinggo");
    expect(await said(page)).toContain("Lembar dihentikan.");
    expect(await page.locator("#diminta").innerText()).not.toContain("Kota Probolinggo");

    const scripted = await staff.as("petugas.blitar@jangkau.example");
    for (const path of [PAGE, "/akun"]) {
      await scripted.goto(path);
      await expectReadable(scripted);
    }
  });
});
