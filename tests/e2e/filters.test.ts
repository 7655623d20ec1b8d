import { describe, expect, it } from "vitest";
import { testBrowser } from "../support/browser";
import { calculationOf, readApi } from "./read-page";

const browser = testBrowser();

async function open(path: string) {
  const page = await browser.page({ javaScriptEnabled: false });
  const response = await page.goto(path);
  return { page, status: response?.status(), text: (await page.locator("main").innerText()).replace(/\s+/g, " ") };
}

describe("what is shown stands in the address", () => {
  it("period, target and definition, each kept by every link", async () => {
    const { page, text } = await open("/?period=2021-09&target=rpjmn-dokumen-2025&indicator=eligible");
    // Measured over other workers than the target is, so the two are not compared.
    expect(text).toMatch(
      /^.*September 2021 · RPJMN 32,15% \(2025\), .* [\d,]+% pekerja eligible terlindungi\. Target 32,15% \(2025\) tidak dapat/,
    );
    for (const [label, value] of [
      ["Periode", "2021-09"],
      ["Ukur terhadap", "rpjmn-dokumen-2025"],
      ["Definisi", "eligible"],
    ] as const) {
      expect(await page.getByLabel(label).inputValue()).toBe(value);
    }
    for (const selector of ["#daerah tbody th a", "#peta-ubin a"]) {
      const { searchParams } = new URL((await page.locator(selector).first().getAttribute("href"))!, page.url());
      expect(Object.fromEntries(searchParams), selector).toEqual({
        period: "2021-09",
        indicator: "eligible",
        target: "rpjmn-dokumen-2025",
      });
    }
  });

  it("the order of what is off track keeps period and target", async () => {
    const { page } = await open("/?period=2024-12&target=rpjp-2045");
    const href = (await page.locator("#keluar-jalur .choice").first().getAttribute("href"))!;
    const { searchParams } = new URL(href, page.url());
    expect(Object.fromEntries(searchParams)).toEqual({ period: "2024-12", target: "rpjp-2045" });
  });

  it("another definition divides by other workers, and says which", async () => {
    const { text } = await open("/?indicator=eligible");
    const { reported } = (await readApi("level=nation&indicator=eligible")).get("00")!;
    expect(text).toContain(`dari ${reported.workers!.toLocaleString("id-ID")} orang`);
    expect(reported.workers).not.toBe((await readApi("level=nation")).get("00")!.reported.workers);
    expect(text).toContain("semua segmen / pekerja eligible");
    expect(text).toContain("pekerja eligible terlindungi.");
  });

  it("a deadline that has passed is said, not divided by", async () => {
    const { page } = await open("/?period=2026-03");
    const pace = await calculationOf(page, "Laju yang diperlukan");
    expect(pace).toContain("tenggat lewat");
    expect(pace).toContain("Desember 2025");
    expect(pace).not.toContain("–");
  });
});

describe("only real figures", () => {
  it.each(["/?data=real", "/provinsi/35?data=real", "/daerah/35.74?data=real"])(
    "%s says that there are none instead of showing an empty chart",
    async (path) => {
      const { page, text } = await open(path);
      expect(text).toContain("Belum ada angka peserta yang nyata untuk");
      expect(text).toMatch(/simulasi\. .*Data: semua/);
      expect(await page.locator("figure, #peta-ubin, #daerah").count()).toBe(0);
      expect(await page.locator("main").getByText("simulasi", { exact: true }).count()).toBe(0);
      expect(await page.locator("select[name=data]").inputValue()).toBe("real");
    },
  );
});

describe("an address that makes no sense", () => {
  it("gives a remark for each part and the page it would be without it", async () => {
    const { text, status } = await open("/?period=2025-13&target=mimpi&indicator=x&data=y&sort=z&order=q&q=");
    expect(status).toBe(200);
    for (const remark of ['Periode "2025-13"', 'Target "mimpi"', 'Definisi "x"', 'Pilihan data "y"']) {
      expect(text).toContain(`${remark} tidak dikenal; yang ditampilkan adalah pilihan bawaan.`);
    }
    expect(text).toMatch(/September 2025 · .* [\d,]+% penduduk bekerja .* Untuk mencapai target RPJMN 61% \(2025\)/);
  });

  it.each([
    "/daerah/35.74?period=2021-09&period=2022-09",
    "/daerah/35.74?period=1999-01",
    "/provinsi/35?period=%00&target=%3Cscript%3E",
    "/?q=%27%22%3E%3Cscript%3Ealert(1)%3C/script%3E&period=../..",
    "/cari?q=%25%5C%27%00",
  ])("%s is answered with a page", async (path) => {
    const { page, status } = await open(path);
    expect(status).toBe(200);
    expect(await page.locator("h1").count()).toBe(1);
  });
});
