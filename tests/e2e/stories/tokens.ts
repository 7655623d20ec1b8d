import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { press } from "../../support/press";
import { expectReadable, widthOf } from "../../support/readable";
import { staff } from "./shared";

const WHO = "petugas.blitar@jangkau.example";
const PHONE = { javaScriptEnabled: false, viewport: { width: 360, height: 740 } };

const submit = (page: Page, form: string) => press(page, `form[aria-label='${form}'] button[type=submit]`);
const said = (page: Page) => page.locator("main").innerText();

describe("the tokens of an account", () => {
  it("are made, used and revoked without JavaScript on a phone, and shown once", async () => {
    const page = await staff.as(WHO, PHONE);
    await page.goto("/akun");
    await press(page, "a:text-is('Kelola token')");
    expect(await said(page)).toContain("Belum ada token.");
    await page.fill("#nama", "Penarik data kantor");
    await page.check("[name='izin:read']");
    await page.check("[name='daerah:35.72']");
    await page.fill("#sandi", "bukan kata sandi saya");
    await submit(page, "Buat token");
    expect(await said(page)).toContain("Kata sandi tidak cocok.");
    expect(await page.inputValue("#nama")).toBe("Penarik data kantor");
    expect(await page.isChecked("[name='izin:read']")).toBe(true);
    await page.check("[name='daerah:35.72']");
    await page.fill("#sandi", staff.passwordOf(WHO));
    await submit(page, "Buat token");

    const secret = await page.inputValue("#rahasia");
    expect(secret).toMatch(/^jkt_[\w-]{43}$/);
    expect(page.url()).not.toContain("jkt_");
    expect(await widthOf(page)).toBeLessThanOrEqual(360);
    const { origin } = new URL(page.url());
    const asks = () => fetch(`${origin}/api/v1/targets`, { headers: { authorization: `Bearer ${secret}` } });
    expect((await asks()).status).toBe(200);
    await press(page, "a:text-is('Sudah saya simpan, kembali ke daftar token')");
    expect(await page.content()).not.toContain(secret.slice(8));
    expect(await said(page)).toMatch(
      /Penarik data kantor jkt_\S{4}…\s+membaca; Kota Blitar\s+berlaku sampai .* WIB; dipakai terakhir/,
    );
    await submit(page, "Cabut token Penarik data kantor");
    expect(await said(page)).toContain("Token dicabut; permintaan berikutnya dengan token itu ditolak.");
    expect((await asks()).status).toBe(401);
  });

  it("can be read by everybody, the page that is shown once, too", async () => {
    const page = await staff.as(WHO);
    for (const path of ["/akun/token", "/akun", "/data"]) {
      await page.goto(path);
      await expectReadable(page);
    }
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.goto("/akun/token");
    await page.fill("#nama", "Dilihat sekali");
    await page.check("[name='izin:write']");
    await page.fill("#sandi", staff.passwordOf(WHO));
    await submit(page, "Buat token");
    await expectReadable(page);
  });
});
