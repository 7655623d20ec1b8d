import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { makeWorkbook, type MadeCell } from "../fixtures/make-workbook";
import { testBrowser } from "../support/browser";
import { press } from "../support/press";
import { expectReadable } from "../support/readable";
import { ADMIN, makeAdministratorReal } from "../support/real-administrator";
import { staffServer } from "../support/staff";

const browser = testBrowser();
const staff = staffServer(browser);
const PATIENCE = { timeout: 20_000 };

const BOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const heading = ["Kode", "Kabupaten/Kota", "Peserta PU", "Peserta BPU"];

function rekap(rows: MadeCell[][], titles: MadeCell[] = heading): Buffer {
  return makeWorkbook({ sheets: [{ name: "Rekap", rows: [["Kepesertaan aktif Oktober 2025"], titles, ...rows] }] });
}

async function upload(page: Page, buffer: Buffer, name = "rekap.xlsx"): Promise<void> {
  await page.goto("/impor");
  await page.setInputFiles("#berkas", { name, mimeType: BOOK, buffer });
  await page.locator("#unggah button[type=submit]").focus();
  await page.keyboard.press("Enter");
}

const lead = (page: Page) => page.locator("main p.text-lg").first().innerText();
const valueOf = (page: Page, id: string) => page.inputValue(`[id='sel-${id}']`);

describe("a file that a clerk brings", () => {
  it("is shown, put into the drafts of its month, and taken back", async () => {
    const clerk = await staff.as("petugas.blitar@jangkau.example");
    await clerk.goto("/impor");
    await expectReadable(clerk);
    await upload(
      clerk,
      rekap([
        ["35.05", "Kab. Blitar", 61_204, 20_113],
        ["35.14", "Kab. Pasuruan", 1, 2],
        ["35.72", "Kota Blitar", 31_022, "banyak"],
      ]),
    );
    await clerk.waitForURL(/\/impor\/[\w-]{22}$/, PATIENCE);
    const address = new URL(clerk.url()).pathname;
    expect(await lead(clerk)).toBe("2 angka baru, 0 berubah, 0 tidak berubah; 2 ditolak.");
    await expectReadable(clerk);
    await clerk.click("a:text-is('ditolak (2)')");
    const refused = await clerk.locator("#pratinjau tr[data-state]").allInnerTexts();
    expect(refused).toEqual([expect.stringContaining("W.102"), expect.stringContaining("T.103")]);

    const download = clerk.waitForEvent("download");
    await clerk.click("a:text-is('Unduh berkas ini dengan hasil pemeriksaannya')");
    expect((await download).suggestedFilename()).toBe("rekap-diperiksa.xlsx");

    const confirm = clerk.locator("form[aria-label='Masukkan']");
    await confirm.locator("input[type=checkbox]").check();
    await press(clerk, confirm.locator("button"));
    await clerk.waitForURL(/kabar=/, PATIENCE);
    expect(await clerk.locator("main [role=status]").first().innerText()).toContain("2 angka sudah masuk.");
    await expectReadable(clerk);
    await clerk.click("a:text-is('Isian Oktober 2025')");
    expect([await valueOf(clerk, "35.05-PU"), await valueOf(clerk, "35.05-BPU")]).toEqual(["61.204", "20.113"]);
    expect(await valueOf(clerk, "35.72-PU")).toBe("");

    await clerk.goto(address);
    await press(clerk, "button:text-is('Batalkan impor ini')");
    await clerk.waitForURL(/kabar=/, PATIENCE);
    expect(await clerk.locator("main [role=status]").first().innerText()).toContain("2 isian kembali");
    await clerk.goto("/entri/2025-10");
    expect(await valueOf(clerk, "35.05-PU")).toBe("");
  });

  it("says without JavaScript what a column holds, and how its thousands are written", async () => {
    const clerk = await staff.as("petugas.probolinggo@jangkau.example", { javaScriptEnabled: false });
    await upload(clerk, rekap([["35.74", "Kota Probolinggo", "2.331"]], ["Kode", "Kabupaten/Kota", "Isi"]));
    await clerk.waitForURL(/\/impor\/[\w-]{22}$/, PATIENCE);
    expect(await clerk.locator("main").innerText()).toContain("I.046");
    await clerk.selectOption("[id='kolom:C']", "active:PU");
    await press(clerk, "button:text-is('Baca ulang seperti ini')");
    expect(await clerk.locator("main").innerText()).toContain("1 angka dapat dibaca dua cara.");
    await press(clerk, "button:text-is('titik: 1.234 orang')");
    expect(await clerk.locator("#pratinjau tr[data-state='new']").innerText()).toContain("2.331");
    await press(clerk, "button:text-is('Masukkan 1 angka ke isian')");
    expect(await clerk.locator("main [role=status]").innerText()).toContain("1 angka sudah masuk.");
  });

  it("keeps columns of sheets apart that stand in another order", async () => {
    const clerk = await staff.as("petugas.blitar@jangkau.example", { javaScriptEnabled: false });
    const sheet = (name: string, month: string, titles: MadeCell[], figures: MadeCell[]) => ({
      name,
      rows: [
        [`Kepesertaan aktif ${month}`],
        ["Kode", "Kabupaten/Kota", ...titles],
        ["35.72", "Kota Blitar", ...figures],
      ],
    });
    const book = makeWorkbook({
      sheets: [
        sheet("Okt", "Oktober 2025", ["Peserta BPU", "Peserta PU"], [9_002, 31_002]),
        sheet("Sep", "September 2025", ["Peserta PU", "Peserta BPU"], [31_001, 9_001]),
      ],
    });
    await upload(clerk, book);
    await clerk.waitForURL(/\/impor\/[\w-]{22}$/, PATIENCE);
    const lines = () => clerk.locator("#pratinjau tr[data-state]").allInnerTexts();
    const before = await lines();
    expect(before.join("\n")).toMatch(/BPU, Oktober 2025\s.*9\.002/);
    await press(clerk, "button:text-is('Baca ulang seperti ini')");
    expect(await lines()).toEqual(before);
  });

  it("may hold targets, which an administrator reads on any screen under a document with its place", async () => {
    const admin = await staff.as("admin@jangkau.example");
    const rows = [["35", "Jawa Timur", 55] as MadeCell[], ["35.05", "Kab. Blitar", "61,5%"]];
    await upload(admin, rekap(rows, ["Kode", "Wilayah", "Target 2027 (%)"]), "target.xlsx");
    await admin.waitForURL(/\/impor\/[\w-]{22}$/, PATIENCE);
    await admin.selectOption("[name=isi]", "targets");
    await press(admin, "button:text-is('Baca ulang seperti ini')");
    await admin.selectOption("[id='kolom:C']", "target:percent");
    const documents = await admin.locator("[name=dokumen] option:not([value=''])").allInnerTexts();
    expect(new Set(documents).size).toBe(documents.length);
    await admin.selectOption("[name=dokumen]", { label: "RPJMN menurut Dewan Pengawas BPJS Ketenagakerjaan" });
    await press(admin, "button:text-is('Baca ulang seperti ini')");
    expect(await lead(admin)).toBe("2 angka baru, 0 berubah, 0 tidak berubah; tidak ada yang ditolak.");
    await expectReadable(admin);
    await admin.fill("#alasan", "Perda baru tahun ini");
    await press(admin, "button:text-is('Catat 2 angka')");
    expect(await admin.locator("main [role=alert]").innerText()).toContain("I.523");

    await makeAdministratorReal(staff.folder);
    await admin.reload();
    await expectReadable(admin);
    const real = await staff.as(ADMIN, { javaScriptEnabled: false, viewport: { width: 360, height: 780 } });
    await real.goto(new URL(admin.url()).pathname);
    await real.fill("#alasan", "Perda baru tahun ini");
    await press(real, "button:text-is('Catat 2 angka')");
    expect(await real.locator("main [role=status]").first().innerText()).toContain("2 angka");
    await real.goto("/daerah/35.05");
    expect(await real.locator("#target").innerText()).toContain("61,5%");
  });

  it("is opened and taken back by the head of its branch, seen by the regional office, and by no neighbour", async () => {
    const clerk = await staff.as("petugas.blitar@jangkau.example", { javaScriptEnabled: false });
    await upload(clerk, rekap([["35.72", "Kota Blitar", 31_555, 9_555]]), "rekan.xlsx");
    await clerk.waitForURL(/\/impor\/[\w-]{22}$/, PATIENCE);
    const address = new URL(clerk.url()).pathname;
    await press(clerk, "form[aria-label='Masukkan'] button");
    const office = await staff.as("kanwil.jatim@jangkau.example", { viewport: { width: 360, height: 780 } });
    await office.goto("/impor");
    await expectReadable(office);
    await press(office, "a:text-is('rekan.xlsx')");
    await office.waitForURL(`**${address}`, PATIENCE);
    await expectReadable(office);
    await office.click("summary:has-text('isian yang diubah berkas ini')");
    expect(await office.locator("main").innerText()).toContain("31.555");
    const neighbour = await staff.as("petugas.probolinggo@jangkau.example");
    expect((await neighbour.goto(address))?.status()).toBe(404);
    browser.errors.splice(0);
    const head = await staff.as("kepala.blitar@jangkau.example", { javaScriptEnabled: false });
    await head.goto(address);
    await press(head, "button:text-is('Batalkan impor ini')");
    expect(await head.locator("main [role=status]").first().innerText()).toContain("2 isian kembali");
    await head.goto("/entri/2025-10");
    expect(await valueOf(head, "35.72-PU")).not.toBe("31.555");
  });

  it("is refused in words when it is none, and nothing is kept", async () => {
    const clerk = await staff.as("petugas.blitar@jangkau.example");
    const nik = makeWorkbook({
      sheets: [
        {
          name: "A",
          rows: [
            ["NIK", "Nama"],
            ["3505000000000001", "X"],
          ],
        },
      ],
    });
    await upload(clerk, nik, "peserta.xlsx");
    await clerk.waitForURL(/kabar=/, PATIENCE);
    expect(await clerk.locator("main [role=alert]").innerText()).toContain("I.008");
    expect(await clerk.locator("main").innerText()).not.toContain("peserta.xlsx");
    const official = await staff.as("pemkot.probolinggo@jangkau.example");
    await official.goto("/impor");
    expect(new URL(official.url()).pathname).toBe("/beranda");
  });
});
