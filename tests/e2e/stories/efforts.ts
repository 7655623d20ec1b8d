import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { press } from "../../support/press";
import { expectReadable } from "../../support/readable";
import { staff } from "./shared";

const PLAIN = { javaScriptEnabled: false, viewport: { width: 360, height: 740 } };
const main = (page: Page) => page.locator("main").innerText();
const submit = (page: Page, form: string) => press(page, `form[aria-label='${form}'] button[type=submit]`);

it("an official enters a group, the branch head approves it, and everybody reads it, without JavaScript", async () => {
  const official = await staff.as("pemkot.probolinggo@jangkau.example", PLAIN);
  await official.goto("/upaya/35.74");
  await press(official, "a[aria-label='Tambah: Kelompok pekerja']");
  await official.selectOption("#kelompok", "FISHERS");
  await official.fill("#anggota", "1.200");
  await official.fill("#terlindungi", "1,5 ribu");
  await official.fill("#per", "2025-09");
  await official.fill("#sumber", "Dinas Perikanan, surat 12/2025");
  await submit(official, "Kelompok pekerja");
  await submit(official, "Kirim Nelayan");
  expect(await main(official)).toMatch(
    /U\.301 .* Yang terlindungi \(1\.500\) lebih banyak daripada anggotanya \(1\.200\)/,
  );
  await press(official, "a[aria-label='Ubah Nelayan']");
  expect(await official.inputValue("#anggota")).toBe("1200");
  await official.fill("#terlindungi", "450");
  await submit(official, "Kelompok pekerja");
  await submit(official, "Kirim Nelayan");
  expect(await main(official)).toContain("Dikirim untuk diperiksa.");

  const head = await staff.as("kepala.probolinggo@jangkau.example", PLAIN);
  await head.goto("/beranda");
  expect(await main(head)).toContain("1 upaya menunggu pemeriksaan Anda.");
  await head.goto("/upaya");
  await head.fill("form[aria-label='Kembalikan Nelayan'] input[name=alasan]", "pendek");
  await submit(head, "Kembalikan Nelayan");
  expect(await main(head)).toContain("U.303");
  await head.goto("/upaya");
  await submit(head, "Setujui Nelayan");
  expect(await main(head)).toContain("Disetujui; tampil di halaman daerah.");

  const visitor = await staff.open(PLAIN);
  await visitor.goto("/daerah/35.74");
  expect(await visitor.locator("#upaya").innerText()).toMatch(/Nelayan\s+450 dari 1\.200 terlindungi/);
  // Without JavaScript nothing can look at a page for axe.
  const scripted = await staff.as("pemkot.probolinggo@jangkau.example");
  for (const path of [
    "/upaya",
    "/upaya/35.74",
    "/upaya/35.74/isi?jenis=FUNDING",
    "/upaya/35.74/isi?jenis=GROUP&kunci=FISHERS",
  ]) {
    await scripted.goto(path);
    await expectReadable(scripted);
  }
});
