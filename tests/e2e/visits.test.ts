import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { dayAt } from "@/lib/core/known-day";
import { testBrowser } from "../support/browser";
import { choose, enter, tabTo, typeDay, typeInto } from "../support/by-keyboard";
import { textsOf } from "../support/pdf";
import { expectReadable } from "../support/readable";
import { staffServer } from "../support/staff";

// The whole way from a region's plan to what it promised, by keyboard alone, without JavaScript, on a phone.

const browser = testBrowser();
const staff = staffServer(browser);
const PHONE = { javaScriptEnabled: false, viewport: { width: 360, height: 740 } };
const today = () => dayAt(new Date());

const main = (page: Page) => page.locator("main").innerText();
const submit = (page: Page, form: string) => enter(page, `form[aria-label='${form}'] button[type=submit]`);
const link = (page: Page, words: string) => enter(page, `main a:text-is('${words}')`);
const fileAt = async (page: Page, path: string) => {
  const answer = await page.request.get(new URL(path, page.url()).href);
  return { status: answer.status(), bytes: await answer.body() };
};

const REGIONS = [
  { code: "35.74", name: "Kota Probolinggo", title: "Kota Probolinggo, Jawa Timur", official: "pemkot.probolinggo" },
  {
    code: "19.06",
    name: "Kabupaten Belitung Timur",
    title: "Kabupaten Belitung Timur, Kepulauan Bangka Belitung",
    official: "pemkab.belitungtimur",
  },
];
const PROMISES = ["Menerbitkan Perkada jaminan sosial pekerja.", "Mendaftarkan juru parkir."];

describe.each(REGIONS)("$name", ({ code, name, title, official: account }) => {
  it("enters a group, plans, is visited, promises and answers; the sheet of before stays as it was", async () => {
    const official = await staff.as(`${account}@jangkau.example`, PHONE);
    await official.goto(`/upaya/${code}`);
    await enter(official, "a[aria-label='Tambah: Kelompok pekerja']");
    await choose(official, "#kelompok", "Nelayan");
    await typeInto(official, "#anggota", "1.200");
    await typeInto(official, "#terlindungi", "450");
    await typeInto(official, "#per", "2025-09");
    await typeInto(official, "#sumber", "Dinas Perikanan, surat 12/2025");
    await submit(official, "Kelompok pekerja");
    await submit(official, "Kirim Nelayan");
    expect(await main(official)).toContain("Dikirim untuk diperiksa.");

    await official.goto(`/daerah/${code}/rencana?period=2025-09`);
    await typeInto(official, "[name=orang]", "1.000");
    await enter(official, ".plan-send button");
    expect(await official.locator(".plan-cost").innerText()).toBe("Rp201.600.000");
    await link(official, "Simpan rencana ini dengan nama");
    await typeInto(official, "#nama", "Usulan APBD 2027");
    await submit(official, "Simpan rencana");
    expect(await official.locator("#daftar").innerText()).toContain("Usulan APBD 2027");

    const board = await staff.as("dewas@jangkau.example", PHONE);
    await board.goto("/kunjungan/baru");
    await choose(board, "#daerah", name);
    await typeDay(board, "#hari", today());
    await typeInto(board, "#kantor", "Kepala daerah, Bappeda");
    await submit(board, "Kunjungan baru");
    const path = new URL(board.url()).pathname;
    expect(await main(board)).toMatch(/direncanakan\s+simulasi/);
    await submit(board, "Bekukan lembar");
    const before = await fileAt(board, `${path}/lembar`);
    expect((await textsOf(before.bytes))[0]).toContain(title);
    await typeInto(board, "#dikatakan", "Kepala daerah menyebut juru parkir dan kader posyandu.");
    await submit(board, "Catat terlaksana");
    for (const promise of PROMISES) {
      if (!(await board.isVisible("#janji"))) {
        await tabTo(board, "summary:has-text('Catat komitmen')");
        await board.keyboard.press("Enter");
      }
      await typeInto(board, "#janji", promise);
      await typeInto(board, "#pemilik", "Bappeda");
      await typeDay(board, "#tenggat", today());
      await submit(board, "Catat komitmen");
    }

    await official.goto(path);
    await link(official, PROMISES[0]!);
    await typeInto(official, "#jawaban", "Perkada sudah ditandatangani.");
    await choose(official, "#terpenuhi", "sudah terpenuhi");
    await submit(official, "Jawab komitmen");
    expect(await main(official)).toContain("K.215");
    expect(await official.inputValue("#jawaban")).toBe("Perkada sudah ditandatangani.");
    await typeInto(official, "#bukti", "Peraturan Nomor 12 Tahun 2026");
    await submit(official, "Jawab komitmen");

    await board.goto(`${path}/komitmen/1`);
    expect(await board.locator("#jawaban-daerah").innerText()).toContain("Peraturan Nomor 12 Tahun 2026");
    await staff.record([`${code},2025-09,PU,3000`, `${code},2025-09,BPU,1200`]);
    for (const page of [board, official]) {
      await page.goto(`/daerah/${code}#kunjungan`);
      const said = await page.locator("#kunjungan").innerText();
      expect(said).toMatch(/Menerbitkan Perkada.*dijawab terpenuhi/);
      expect(said).toMatch(/Mendaftarkan juru parkir.*berjalan/);
      expect(said).not.toContain("kader posyandu");
      const after = await fileAt(page, `${path}/lembar`);
      expect(after.bytes.equals(before.bytes)).toBe(true);
    }
    const visitor = await staff.open(PHONE);
    await visitor.goto("/masuk");
    expect((await fileAt(visitor, `${path}/lembar`)).status).toBe(401);
  });
});

it("pages of visits are read by everybody who may, wide and narrow, light and dark", async () => {
  const board = await staff.as("dewas@jangkau.example");
  for (const address of [
    "/kunjungan",
    "/kunjungan?bulan=2021-09",
    "/kunjungan/baru",
    "/kunjungan/C001",
    "/kunjungan/C004/komitmen/1",
    "/beranda",
  ]) {
    await board.goto(address);
    await expectReadable(board);
  }
  await board.goto("/paket");
  expect(new URL(board.url()).pathname).toBe("/paket/2025-2");
  await expectReadable(board);
});
