import { describe, expect, it } from "vitest";
import { testBrowser } from "../support/browser";
import { press } from "../support/press";
import { expectReadable, shorten } from "../support/readable";
import { staffServer } from "../support/staff";

const browser = testBrowser();
const staff = staffServer(browser);

const FOR_VISITORS = ["/masuk", "/lupa-sandi", "/aturan"];
const FOR_ADMINISTRATORS = [
  "/beranda",
  "/akun",
  "/akun/faktor-kedua",
  "/pengguna",
  "/cabang",
  "/cabang/tambah",
  "/cabang/mulai",
  "/cabang/akhiri",
  "/kelola-target",
  "/kelola-target/baru",
  "/kelola-target/dokumen/baru",
  "/kelola-definisi",
  "/kelola-definisi/golongan",
  "/kelola-definisi/bpu",
  "/kelengkapan?period=2025-09",
  "/jejak-audit",
  "/sistem",
  "/sistem/webhook",
];

describe("pages around accounts", () => {
  it("say what they are about without JavaScript, pass axe and never scroll sideways", async () => {
    const plain = await staff.as("admin@jangkau.example", { javaScriptEnabled: false });
    const scripted = await staff.as("admin@jangkau.example");
    const visitor = await staff.open();
    for (const path of [...FOR_VISITORS, ...FOR_ADMINISTRATORS]) {
      const page = FOR_VISITORS.includes(path) ? visitor : scripted;
      await page.goto(path);
      expect(await page.locator("h1").count(), path).toBe(1);
      await shorten(page);
      await expectReadable(page);
      await plain.goto(path);
      expect((await plain.locator("main").innerText()).length, path).toBeGreaterThan(60);
    }
  });

  it("send each role to where it works, and nobody to what is not theirs", async () => {
    const landings: [string, string][] = [
      ["petugas.blitar@jangkau.example", "/beranda"],
      ["kanwil.jatim@jangkau.example", "/beranda"],
      ["pemkot.probolinggo@jangkau.example", "/daerah/35.74"],
      ["dewas@jangkau.example", "/"],
    ];
    for (const [email, landing] of landings) {
      const page = await staff.as(email);
      expect(new URL(page.url()).pathname, email).toBe(landing);
      await page.goto("/pengguna");
      expect(new URL(page.url()).pathname, email).toBe("/beranda");
      expect(await page.locator("main").innerText()).toContain("Akun Anda tidak memiliki akses ke halaman ini.");
    }
    const visitor = await staff.open();
    await visitor.goto("/entri/2025-10");
    expect(new URL(visitor.url()).pathname + new URL(visitor.url()).search).toBe("/masuk?ke=%2Fentri%2F2025-10");
  });

  it("show a clerk on a phone the first field of a month on the first screen", async () => {
    const clerk = await staff.as("petugas.blitar@jangkau.example", { viewport: { width: 360, height: 740 } });
    await clerk.goto("/entri/2025-10");
    await clerk.evaluate(() => {
      scrollTo(0, 0);
    });
    const field = await clerk.locator(".entry-table input.control").first().boundingBox();
    expect(field!.y + field!.height).toBeLessThan(560);
    await clerk.locator("summary", { hasText: "Cara mengisi" }).click();
    expect(await clerk.locator("main").innerText()).toContain("Ctrl+Enter mengirim semua");
  });

  it("let an administrator close an account and then remove it, without JavaScript", async () => {
    const admin = await staff.as("admin@jangkau.example", { javaScriptEnabled: false });
    const note = () => admin.locator("main [role=status], main [role=alert]").first().innerText();
    await admin.goto("/pengguna");
    await press(admin, "[aria-label='Nonaktifkan Kepala Contoh Probolinggo']");
    expect(await admin.locator("#status").innerText()).toContain("Semua sesinya berakhir");
    await press(admin, "button:text-is('Nonaktifkan akun')");
    expect(await note()).toContain("dinonaktifkan");
    await press(admin, "a[aria-label^='Ubah peran Kepala Contoh Probolinggo']");
    await admin.fill("#sebab", "pindah");
    await press(admin, "button:text-is('Hapus akun')");
    expect(await admin.locator("main").innerText()).toContain("sedikitnya 10 huruf");
    expect(await admin.inputValue("#sebab")).toBe("pindah");
    const scripted = await staff.as("admin@jangkau.example");
    await scripted.goto(new URL(admin.url()).pathname);
    await expectReadable(scripted);
    await admin.fill("#sebab", "Pindah ke instansi lain.");
    await press(admin, "button:text-is('Hapus akun')");
    expect(await note()).toContain("Akun dihapus");
    expect(await admin.locator("main").innerText()).not.toContain("Kepala Contoh Probolinggo");
    await admin.goto("/jejak-audit");
    expect(await admin.locator("main").innerText()).toContain("Akun dihapus");
  });

  it("let an administrator choose the region that a branch begins or ceases to serve, without JavaScript", async () => {
    const admin = await staff.as("admin@jangkau.example", { javaScriptEnabled: false });
    const offered = () => admin.locator("#region option:not([value=''])").allInnerTexts();
    await admin.goto("/cabang/mulai");
    expect(await offered()).toHaveLength(514);
    await admin.selectOption("#branch", { label: "Cabang Probolinggo (Kanwil Jawa Timur)" });
    await admin.selectOption("#region", { label: "Kota Malang" });
    await admin.fill("#from", "2099-01-01");
    await admin.fill("#source", "Surat uji");
    await press(admin, "button:text-is('Simpan')");
    if ((await admin.locator("input[name=pasti]").count()) > 0) {
      expect(await admin.locator("#region option:checked").innerText()).toBe("Kota Malang");
      await admin.check("input[name=pasti]");
      await press(admin, "button:text-is('Simpan')");
    }
    expect(await admin.locator("main").innerText()).toContain("Layanan Kota Malang sudah dicatat.");

    await press(admin, "a:text-is('Akhiri layanan daerah')");
    expect(await admin.locator("#region").count()).toBe(0);
    await admin.selectOption("select[name=cabang]", { label: "Cabang Probolinggo (Kanwil Jawa Timur)" });
    await press(admin, "button:text-is('Terapkan')");
    expect(await offered()).toContain("Kota Malang");
    expect(await offered()).not.toContain("Kota Surabaya");
    await admin.selectOption("#region", { label: "Kota Malang" });
    await admin.fill("#until", "2098-12-31");
    await admin.fill("#reason", "Salah mencatat daerah.");
    await press(admin, "button:text-is('Simpan')");
    expect(await admin.locator("main").innerText()).toContain("Hari terakhir tidak boleh sebelum mulainya");
    expect(await admin.locator("#region option:checked").innerText()).toBe("Kota Malang");
    await admin.fill("#until", "2099-01-31");
    await press(admin, "button:text-is('Simpan')");
    expect(await admin.locator("main").innerText()).toContain("Akhir layanan Kota Malang sudah dicatat.");
  });
});
