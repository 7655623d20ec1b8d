import { describe, expect, it } from "vitest";
import { testBrowser } from "../support/browser";

const browser = testBrowser();

/** @returns the visible words of a section, white space evened out */
async function sectionOf(path: string, id: string): Promise<string> {
  const page = await browser.page({ javaScriptEnabled: false });
  await page.goto(path);
  return (await page.locator(`#${id}`).innerText()).replace(/\s+/g, " ");
}

describe("the five statements that started this project", () => {
  it("Kota Bima: 2.335 and 9.000 beside 10%, with every reading and none chosen", async () => {
    const printed = await sectionOf("/daerah/52.72", "angka-terbit");
    expect(printed).toMatch(/non-ASN 2\.335 9\.000 10%/);
    expect(printed).toContain("2.335 / 9.000 = 25,9% (peserta tercetak dari pekerja tercetak) tidak cocok");
    // The demo's workers are simulated: nothing is read over them.
    expect(printed).not.toContain("penduduk bekerja Agustus");
    expect(printed).toContain("Satu pernyataan, tiga bacaan");
    expect(printed).toContain("SorotNTB.com");
  });

  it("Belitung Timur: 31% on an impossible Friday", async () => {
    const printed = await sectionOf("/daerah/19.06", "angka-terbit");
    expect(printed).toContain("Jumat, 11 September 2024");
    expect(printed).toContain("hari tidak cocok: Rabu");
    expect(printed).toContain("dibaca sebagai 11 Oktober 2024");
    expect(printed).toContain("31%");
    expect(printed).toContain("adeberita.com");
    expect(printed).toContain("tidak dapat dicek: jumlah peserta dan pekerja tidak disebut");
  });

  it("Belitung Timur: the register's own value beside it, simulated and so without a verdict, in table and chart", async () => {
    const page = await browser.page({ javaScriptEnabled: false });
    await page.goto("/daerah/19.06");
    const row = page.locator("#angka-terbit tr", { hasText: "11 September 2024" });
    expect((await row.innerText()).replace(/\s+/g, " ")).toMatch(
      /31 ?% [\d.]+ \/ [\d.]+ = 31,0 ?% simulasi belum dapat dicek/,
    );
    const trend = page.locator("#tren");
    expect(await trend.innerText()).toContain("◆ angka dari pemberitaan; ◇ tidak sesuai data");
    expect(await trend.locator(".trend-legend .trend-hollow").count()).toBe(0);
  });

  it("Belitung Timur: against 61% in 2025 by the board's reading of the RPJMN, unconfirmed", async () => {
    const targets = await sectionOf("/daerah/19.06", "target");
    expect(targets).toMatch(
      /RPJMN menurut Dewan Pengawas BPJS Ketenagakerjaan \(2025\) dipakai mengukur halaman ini 61% kurang [\d.]+ orang dasar tidak disebut belum dikonfirmasi/,
    );
    expect(targets).toContain("oleh Dewan Pengawas BPJS Ketenagakerjaan");
    const trend = await sectionOf("/daerah/19.06", "tren");
    expect(trend).toContain("61% RPJMN menurut Dewan Pengawas BPJS Ketenagakerjaan (2025), 31,0 poin di atas");
  });

  it("Kota Blitar: 53% in June 2023, with publisher and address", async () => {
    const page = await browser.page({ javaScriptEnabled: false });
    await page.goto("/daerah/35.72");
    const row = page.locator("tr#R003", { hasText: "9 Juni 2023" });
    expect(await row.innerText()).toContain("53%");
    expect(await row.getByRole("link", { name: "harianbangsa.net" }).getAttribute("href")).toMatch(
      /^https:\/\/harianbangsa\.net\//,
    );
  });

  it("Kota Probolinggo: 23% of 119.345, and whom that implies", async () => {
    const printed = await sectionOf("/daerah/35.74", "angka-terbit");
    expect(printed).toMatch(/15 September 2021 semua segmen – 119\.345 23%/);
    expect(printed).toContain("23% × 119.345 = 27.449 orang (peserta yang tersirat)");
    expect(printed).not.toContain("tepat sama dengan");
  });

  it("Kota Pasuruan: the statement without a figure says so, beside the one with figures", async () => {
    const page = await browser.page({ javaScriptEnabled: false });
    await page.goto("/daerah/35.75");
    const silent = page.locator("#angka-terbit tr", { hasText: "4 Januari 2024" });
    expect(await silent.innerText()).toContain("Pernyataan ini tidak memuat angka.");
    expect(await silent.innerText()).not.toMatch(/\d%|0 orang/);
    const counted = page.locator("tr#R008", { hasText: "6 Agustus 2024" });
    expect((await counted.innerText()).replace(/\s+/g, " ")).toMatch(/33\.759 86\.788 38,9%/);
  });

  it("holds no printed figure of the country against simulated workers", async () => {
    const page = await browser.page({ javaScriptEnabled: false });
    await page.goto("/angka-terbit");
    expect(await page.locator("h1").innerText()).toBe("Angka di media");
    const printed = await page.locator("main").innerText();
    expect(printed).not.toContain("penduduk bekerja Agustus");
    expect(printed).not.toContain("simulasi");
    const batam = page.locator("tr#R069");
    expect((await batam.innerText()).replace(/\s+/g, " ")).toMatch(/dengan pembulatan\) cocok/);
  });

  it("says beside each statement what the checks found", async () => {
    // A search unfolds whatever it finds.
    const statement = (id: string) => sectionOf(`/angka-terbit?q=${id}`, id);
    expect(await statement("R001")).toContain("kesalahan 2.335 / 9.000 = 25,9%, tercetak 10%.");
    expect(await statement("R002")).toContain(
      "kesalahan Tercetak Jumat, 11 September 2024, padahal hari itu Rabu. 11 Oktober 2024 hari Jumat.",
    );
    expect(await statement("R108")).toContain("adalah target: itu capaian target.");
    expect(await statement("R006")).not.toMatch(/kesalahan|peringatan|keterangan/);
  });
});
