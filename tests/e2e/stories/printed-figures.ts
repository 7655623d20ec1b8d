import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { press } from "../../support/press";
import { expectReadable, shorten } from "../../support/readable";
import { staff } from "./shared";

// What an administrator does with printed figures, and what everybody reads of it.

const ADMIN = "admin@jangkau.example";
const mainText = async (page: Page) => (await page.locator("main").innerText()).replaceAll(/\s+/g, " ");
const publicText = async (path: string) => {
  const page = await staff.open();
  await page.goto(path);
  return mainText(page);
};

describe("without JavaScript an administrator", () => {
  it("records a figure after its preview, corrects it beside the old one, and withdraws it", async () => {
    const page = await staff.as(ADMIN, { javaScriptEnabled: false });
    await page.goto("/angka-terbit/kelola");
    await press(page, "a:text-is('Catat angka baru')");
    await page.selectOption("#region_code", "35.72");
    await page.fill("#as_of", "5/1/2026");
    await page.fill("#publisher", "Koran Uji");
    await page.fill("#participants", "2.335");
    await page.fill("#workers", "9.000");
    await page.fill("#percent", "10");
    await page.fill("#said_by", "Wali kota");
    await press(page, "button:text-is('Periksa')");
    expect(await page.locator("#as_of-salah").innerText()).toContain("(A.202)");
    expect(await page.inputValue("#participants")).toBe("2.335");
    expect(await page.locator("#pratinjau").count()).toBe(0);

    await page.fill("#as_of", "2026-01-05");
    await press(page, "button:text-is('Periksa')");
    expect(await page.locator("#pratinjau").innerText()).toContain("2.335 / 9.000 = 25,9%, tercetak 10%");
    await page.fill("#alasan", "pendek");
    await press(page, "button:text-is('Catat')");
    expect(await page.locator("#alasan-salah").innerText()).toContain("(A.210)");
    expect([await page.inputValue("#alasan"), await page.inputValue("#said_by")]).toEqual(["pendek", "Wali kota"]);
    expect(await publicText("/daerah/35.72")).not.toContain("Koran Uji");

    await page.fill("#alasan", "Berita baru tentang kota ini");
    await press(page, "button:text-is('Catat')");
    expect(await page.locator("main [role=status]").innerText()).toContain("Angka M001 sudah dicatat.");
    expect(await page.locator("#pemeriksaan").innerText()).toContain("tercetak 10%");
    const region = await publicText("/daerah/35.72");
    expect(region).toContain("persen tidak sesuai jumlahnya");
    expect(region).toContain("dikatakan oleh Wali kota");
    expect(region).toContain("dicatat akun contoh");

    const other = await staff.as(ADMIN, { javaScriptEnabled: false });
    await other.goto("/angka-terbit/kelola/isian?nomor=M001");
    await other.fill("#percent", "27");
    await press(other, "button:text-is('Periksa')");

    await press(page, "a:text-is('Koreksi angka ini')");
    expect([await page.inputValue("#participants"), await page.inputValue("#percent")]).toEqual(["2.335", "10"]);
    await page.fill("#percent", "25,9");
    await press(page, "button:text-is('Periksa')");
    expect((await page.locator("#pratinjau tbody tr").allInnerTexts()).map((row) => row.split(/\s+/))).toEqual([
      ["persen", "10%", "25,9%"],
    ]);
    expect(await page.locator("#pratinjau").innerText()).toContain("Tidak ada yang bertentangan.");
    await page.fill("#alasan", "Salah ketik saat mencatat");
    await press(page, "button:text-is('Catat')");
    expect(await page.locator("#riwayat").innerText()).toMatch(/Revisi 2, dikoreksi .*Salah ketik saat mencatat/);

    await other.fill("#alasan", "Versi yang terlambat");
    await press(other, "button:text-is('Catat')");
    expect(await other.locator("main [role=alert]").innerText()).toContain("(A.101)");
    expect(await other.inputValue("#percent")).toBe("27");

    await page.fill("#alasan_tarik", "Penerbit meralat beritanya");
    await press(page, "button:text-is('Tarik angka')");
    expect(await mainText(page)).toContain("oleh Administrator: Penerbit meralat beritanya");
    expect(await publicText("/daerah/35.72")).not.toContain("Koran Uji");
    await page.goto("/jejak-audit?perihal=printed&kunci=M001");
    const trail = await mainText(page);
    for (const words of ["Angka di media dicatat", "Angka di media dikoreksi", "Angka di media ditarik"])
      expect(trail).toContain(words);
    expect(trail).toContain("persen: 10% → 25,9%");
  });

  it("accepts a reading with a reason, which everybody reads, and takes it back", async () => {
    const page = await staff.as(ADMIN, { javaScriptEnabled: false });
    expect(await publicText("/angka-terbit/pertentangan?provinsi=71")).toContain("capaian target disebut cakupan");
    await page.goto("/angka-terbit/kelola?q=minahasa+utara");
    await press(page, "main tbody th a");
    const address = new URL(page.url()).pathname;
    expect(await page.inputValue("select#bacaan")).toBe("");
    await page.selectOption("select#bacaan", { index: 1 });
    await page.fill("#alasan_terima", "Beritanya menyebut capaian target");
    await press(page, "button:text-is('Terima bacaan ini')");
    const said =
      /dibaca sebagai bagian dari target 2025: 67\.262 orang.*diterima .* oleh Administrator: Beritanya menyebut/;
    expect(await mainText(page)).toMatch(said);
    expect(await publicText("/angka-terbit?q=minahasa+utara")).toMatch(said);
    expect(await publicText("/angka-terbit/pertentangan?provinsi=71")).toContain(
      "1 pertentangan yang sudah dijelaskan",
    );

    await page.goto(address);
    await page.fill("#alasan_lepas", "Ternyata bukan target itu");
    await press(page, "button:text-is('Tarik penerimaan')");
    expect(await mainText(page)).toContain("Belum ada bacaan yang diterima.");
    expect(await publicText("/angka-terbit?q=minahasa+utara")).not.toMatch(said);
  });
});

it("the pages around printed figures can be read by everybody, and kept by administrators only", async () => {
  const admin = await staff.as(ADMIN);
  for (const path of [
    "/angka-terbit/kelola",
    "/angka-terbit/kelola/R001",
    "/angka-terbit/kelola/isian",
    "/angka-terbit/kelola/isian?nomor=R001&periksa=1&region_code=52.72&segment=ALL&as_of=x",
    "/angka-terbit/pertentangan",
  ]) {
    await admin.goto(path);
    await shorten(admin, 12);
    await expectReadable(admin);
  }
  const clerk = await staff.as("petugas.blitar@jangkau.example");
  await clerk.goto("/angka-terbit/kelola/R001");
  expect(new URL(clerk.url()).pathname).toBe("/beranda");
});

it("the list of contradictions is narrowed by a form, and so is its file", async () => {
  const page = await staff.open({ javaScriptEnabled: false });
  await page.goto("/angka-terbit/pertentangan");
  const all = await page.locator("main tbody tr").count();
  await page.selectOption("select[name=penerbit]", "SorotNTB.com");
  await press(page, "button:text-is('Terapkan')");
  expect(await page.locator("main tbody tr").count()).toBeLessThan(all);
  expect(await mainText(page)).toContain("Kota Bima");
  const file = await page.locator("a[download]").last().getAttribute("href");
  expect(file).toBe("/api/v1/contradictions.csv?publisher=SorotNTB.com");
});
