import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { testBrowser } from "../support/browser";
import { press } from "../support/press";
import { expectReadable } from "../support/readable";
import { ADMIN, makeAdministratorReal } from "../support/real-administrator";
import { staffServer } from "../support/staff";

const browser = testBrowser();
const staff = staffServer(browser);
const WHY = "Perda baru menetapkan targetnya";

const submit = (page: Page, form: string) => press(page, `form[aria-label='${form}'] button[type=submit]`);
const main = (page: Page) => page.locator("main").innerText();

describe("an administrator", () => {
  it("records a document and a target, changes it, and sees all of it kept, without JavaScript", async () => {
    await makeAdministratorReal(staff.folder);
    const page = await staff.as(ADMIN, { javaScriptEnabled: false, viewport: { width: 360, height: 740 } });
    await page.goto("/kelola-target");
    await press(page, "a:text-is('Tambah dokumen')");
    await page.fill("#judul", "RPJMD 2025-2029");
    await page.selectOption("#jenis", "RPJMD");
    await page.selectOption("#milik", "35.72");
    await page.fill("#tanggal", "2025-13");
    await page.fill("#alasan", WHY);
    await submit(page, "Tambah dokumen");
    expect(await main(page)).toContain("harus ada di kalender");
    expect(await page.inputValue("#judul")).toBe("RPJMD 2025-2029");
    await page.fill("#tanggal", "2025-08");
    await submit(page, "Tambah dokumen");
    expect(await main(page)).toContain("Akan dicatat");
    await submit(page, "Simpan perubahan");
    expect(await main(page)).toContain("Dokumen dicatat sebagai revisi baru.");

    await page.goto("/kelola-target/baru?dokumen=rpjmd-2025-2029-35.72");
    expect(await page.inputValue("#dokumen")).toBe("rpjmd-2025-2029-35.72");
    await page.selectOption("#wilayah", "35.72");
    await page.fill("#tahun", "2025");
    await page.fill("#persen", "0,45");
    await page.fill("#alasan", WHY);
    await submit(page, "Tambah target");
    expect(await main(page)).toContain("61% bukan 0,61");
    await page.fill("#persen", "45");
    await submit(page, "Tambah target");
    await submit(page, "Simpan perubahan");
    const address = "/kelola-target/35.72-2025-rpjmd-2025-2029-35.72";
    expect(new URL(page.url()).pathname).toBe(address);

    await page.fill("#persen", "50");
    await page.fill("#alasan", "Perubahan RPJMD tahun ini");
    await submit(page, "Ubah target");
    expect(await page.locator("main table tr", { hasText: "Target (persen)" }).innerText()).toMatch(/45%\s+50%/);
    // Without JavaScript nothing can look at a page for axe.
    const scripted = await staff.as(ADMIN);
    await scripted.goto(page.url());
    expect(await scripted.locator("main table tr", { hasText: "Target (persen)" }).innerText()).toMatch(/45%\s+50%/);
    await expectReadable(scripted);
    await submit(page, "Simpan perubahan");
    expect(await page.locator("#riwayat").innerText()).toMatch(
      /Target \(persen\): 45% → 50%\s+Alasan: Perubahan RPJMD/,
    );

    await page.goto("/target");
    const section = page.locator("[id='rpjmd-2025-2029-35.72']");
    expect(await section.innerText()).toMatch(/Tanggal\s+Agustus 2025/);
    await section.locator("summary").click();
    expect(await section.innerText()).toContain("administrator");
  });

  it("measures the region against it, and another against nothing of somebody else's", async () => {
    const page = await staff.open();
    await page.goto("/daerah/35.72?target=daerah-2025");
    expect(await main(page)).toContain("target daerah sendiri");
    expect(await page.locator("select[name=target] option:checked").textContent()).toMatch(
      /^50% \(2025\): target sendiri/,
    );
    expect(await page.locator("#target").innerText()).toMatch(/50%\s+(kurang [\d.]+ orang|tercapai)/);
    await page.goto("/daerah/35.05?target=daerah-2025");
    expect(await main(page)).toContain("Target daerah sendiri (2025): tidak ada target untuk wilayah ini");
    expect(await main(page)).toContain("Dokumen yang dipilih tidak memuat target persen untuk wilayah ini.");
    const file = await page.request.get("/api/v1/coverage.csv?level=regency&parent=35&target=daerah-2025");
    const rows = (await file.text()).trim().split("\r\n");
    expect(rows.filter((row) => row.includes("RPJMD 2025-2029"))).toHaveLength(1);
  });

  it("is told where somebody else was first, and withdraws with a reason", async () => {
    const [one, other] = await Promise.all([staff.as(ADMIN), staff.as(ADMIN)]);
    const address = "/kelola-target/35.72-2025-rpjmd-2025-2029-35.72";
    for (const [page, percent] of [
      [one, "51"],
      [other, "52"],
    ] as const) {
      await page.goto(address);
      await page.fill("#persen", percent);
      await page.fill("#alasan", WHY);
      await submit(page, "Ubah target");
    }
    await submit(one, "Simpan perubahan");
    await submit(other, "Simpan perubahan");
    expect(await main(other)).toContain("Orang lain sudah mengubahnya");
    expect(await other.inputValue("#persen")).toBe("52");
    await one.fill("#sebab", "Perda itu dicabut");
    await submit(one, "Tarik target");
    expect(await main(one)).toContain("Target ditarik; riwayatnya tetap.");
    await expectReadable(one);
    await one.goto("/jejak-audit?perihal=target");
    expect(await main(one)).toMatch(/Target ditarik[\s\S]+Target Kota Blitar 2025/);
    await one.goto("/daerah/35.72");
    expect(await one.locator("#target").innerText()).not.toContain("51%");
  });
});
