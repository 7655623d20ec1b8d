import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { dayAt } from "@/lib/core/known-day";
import { testBrowser } from "../support/browser";
import { textsOf } from "../support/pdf";
import { press } from "../support/press";
import { expectReadable } from "../support/readable";
import { staffServer } from "../support/staff";

const browser = testBrowser();
const staff = staffServer(browser);
const PHONE = { javaScriptEnabled: false, viewport: { width: 360, height: 740 } };

const submit = (page: Page, form: string) => press(page, `form[aria-label='${form}'] button[type=submit]`);
const sheetOf = async (page: Page, path: string) => {
  const answer = await page.request.get(new URL(path, page.url()).href);
  return { status: answer.status(), bytes: await answer.body() };
};

describe("a visit", () => {
  it("is prepared by the board, answered by the region and seen by both, without JavaScript on a phone", async () => {
    const board = await staff.as("dewas@jangkau.example", PHONE);
    const official = await staff.as("pemkot.probolinggo@jangkau.example", PHONE);
    await board.goto("/kunjungan/baru");
    await board.selectOption("#daerah", "35.74");
    await board.fill("#hari", dayAt(new Date()));
    await board.fill("#kantor", "Wali Kota, Bappeda");
    await submit(board, "Kunjungan baru");
    const path = new URL(board.url()).pathname;
    expect(await board.locator("main").innerText()).toMatch(/direncanakan\s+simulasi/);

    await submit(board, "Bekukan lembar");
    const before = await sheetOf(board, `${path}/lembar`);
    expect((await textsOf(before.bytes))[0]).toContain("Kota Probolinggo, Jawa Timur");
    await board.fill("#dikatakan", "Wali Kota menyebut juru parkir dan kader posyandu.");
    await submit(board, "Catat terlaksana");
    for (const promise of ["Menerbitkan Perwali jaminan sosial pekerja.", "Mendaftarkan juru parkir kota."]) {
      if (!(await board.isVisible("#janji"))) await board.click("summary:text-is('Catat komitmen')");
      await board.fill("#janji", promise);
      await board.fill("#pemilik", "Bappeda");
      await board.fill("#tenggat", dayAt(new Date()));
      await submit(board, "Catat komitmen");
    }

    await official.goto(path);
    await press(official, "a:text-is('Menerbitkan Perwali jaminan sosial pekerja.')");
    await official.fill("#jawaban", "Perwali sudah ditandatangani.");
    await official.selectOption("#terpenuhi", "ya");
    await submit(official, "Jawab komitmen");
    expect(await official.locator("main").innerText()).toContain("K.215");
    expect(await official.inputValue("#jawaban")).toBe("Perwali sudah ditandatangani.");
    await official.fill("#bukti", "Perwali Nomor 12 Tahun 2026");
    await submit(official, "Jawab komitmen");

    await board.goto(`${path}/komitmen/1`);
    expect(await board.locator("#jawaban-daerah").innerText()).toContain("Perwali Nomor 12 Tahun 2026");
    await staff.record(["35.74,2025-09,PU,30000", "35.74,2025-09,BPU,12000"]);
    for (const page of [board, official]) {
      await page.goto("/daerah/35.74#kunjungan");
      const said = await page.locator("#kunjungan").innerText();
      expect(said).toMatch(/Menerbitkan Perwali.*dijawab terpenuhi/);
      expect(said).toMatch(/Mendaftarkan juru parkir.*berjalan/);
      expect(said).not.toContain("kader posyandu");
      const after = await sheetOf(page, `${path}/lembar`);
      expect(after.bytes.equals(before.bytes)).toBe(true);
    }
    const visitor = await staff.open(PHONE);
    await visitor.goto("/masuk");
    expect((await sheetOf(visitor, `${path}/lembar`)).status).toBe(401);

    const scripted = await staff.as("dewas@jangkau.example");
    for (const address of [
      "/kunjungan",
      "/kunjungan/baru",
      "/kunjungan/C001",
      path,
      `${path}/komitmen/1`,
      "/beranda",
    ]) {
      await scripted.goto(address);
      await expectReadable(scripted);
    }
  });
});
