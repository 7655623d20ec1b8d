import { describe, expect, it } from "vitest";
import { provinceOf } from "@/lib/core/region-code";
import { testBrowser } from "../support/browser";
import { firstDaysServer, printedRegencies } from "../support/first-days";
import { layoutFaults, layOutAll, WIDTHS } from "../support/layout";
import { expectReadable } from "../support/readable";
import { textsOf } from "../support/pdf";
import { areasWithSheet, printSheets } from "./print-sheets";
import { calculationOf, openPlain, textOf } from "./read-page";

const browser = testBrowser();
const server = firstDaysServer(browser);

const open = (path: string) => openPlain(server, path);

describe("the nation of which most provinces gave a total", () => {
  it("has its number, blocks of provinces on the map, and a sentence for a trend", async () => {
    const page = await open("/");
    expect(await textOf(page, ".answer-number")).toMatch(/^\d\d,\d%$/);
    expect(await textOf(page, "#peta h2")).toMatch(/daerah yang melapor .*; dari 32 provinsi baru jumlahnya$/);
    expect(await page.locator("#peta-ubin g[data-g='35'] > .map-block[data-b]").count()).toBe(1);
    expect(await textOf(page, "#tren")).toMatch(/Baru satu bulan yang diketahui: Desember 2023 [\d.]+ \/ [\d.]+ = /);
    expect(await page.locator("#tren svg").count()).toBe(0);
    expect(await page.locator("#daerah tbody tr").first().textContent()).toMatch(/\d,\d%/);
  });

  it("names those apart that did not report and those that are in a total", async () => {
    const page = await open("/");
    expect(await textOf(page, "#daerah-belum-lapor summary")).toBe(
      "Belum lapor: 36 daerah; 470 daerah jumlah provinsi saja",
    );
    expect(await textOf(page, ".facts")).toMatch(/melapor; 36 belum lapor; 470 jumlah provinsi saja$/);
    expect(await textOf(page, "#peta .map-chips")).toContain("470 daerah: jumlah provinsi saja");
  });
});

describe("a province with a total only", () => {
  it("says so, and does not call its regencies reported", async () => {
    const page = await open("/provinsi/35");
    expect(await textOf(page, ".answer-number")).toBe("20,0%");
    expect(await textOf(page, ".facts")).toBe("jumlah provinsi saja yang diketahui, belum dirinci per kabupaten/kota");
    expect(await textOf(page, "#peta h2")).toBe("Baru jumlah provinsi yang diketahui");
    const offTrack = await textOf(page, "#keluar-jalur");
    expect(offTrack).toMatch(/38 daerah jumlah provinsi saja\.$/);
    expect(await page.locator("#keluar-jalur form, #keluar-jalur nav").count()).toBe(0);
  });

  it("folds the list of what is not known into one line", async () => {
    const page = await open("/provinsi/35");
    expect(await page.locator("#daerah").isVisible()).toBe(false);
    await page.getByText("38 daerah dengan jumlah pekerjanya").click();
    expect(await page.locator("#daerah tbody tr").first().textContent()).toContain("jumlah provinsi saja");
    await page.goto("/provinsi/35?q=blitar");
    expect(await page.locator("#daerah").isVisible()).toBe(true);
  });
});

describe("a regency", () => {
  it("of which nothing is known begins with its workers and its province", async () => {
    const page = await open("/daerah/35.74");
    const main = await textOf(page, "main");
    expect(main).toContain("Belum ada angka peserta untuk daerah ini.");
    expect(main).toContain("100.000 penduduk bekerja (Agustus 2023).");
    expect(main).toContain("Jawa Timur Desember 2023: 760.000 / 3.800.000 = 20,0%, belum dirinci per kabupaten/kota.");
    expect(await page.locator("#sumber").count()).toBe(0);
  });

  it("newer than its province says where the province stands, and has nobody to stand beside", async () => {
    const page = await open("/daerah/12.10");
    expect(await textOf(page, "main")).toContain("Angka provinsi yang terbaru: Desember 2023.");
    expect(await calculationOf(page, "Kelengkapan")).toMatch(/sudah lapor\s+Agustus 2025/);
    expect(await textOf(page, "#sebanding")).toBe(
      "Daerah sebanding Baru 1 dari 33 daerah di Sumatera Utara melapor Agustus 2025.",
    );
    expect(await textOf(page, "#tren")).toMatch(/Baru satu bulan yang diketahui: Agustus 2025 66\.510 \/ 100\.000/);
  });

  it("older than its province's total is not called silent", async () => {
    expect(await textOf(await open("/daerah/35.03"), "main")).toContain(
      "Desember 2023: baru jumlah provinsi yang diketahui. Yang ditampilkan: September 2023.",
    );
  });
});

const PAGES = ["/", "/provinsi", "/provinsi/35", "/provinsi/94", "/daerah/35.74", "/daerah/12.10", "/daerah/52.03"];
const SHEETS = ["/provinsi/35/lembar", "/provinsi/94/lembar", "/daerah/35.74/lembar", "/daerah/52.03/lembar"];

describe.each([...PAGES, ...SHEETS])("%s of the first days", (path) => {
  it("has its text in sight at every width, and is read by everybody", async () => {
    const page = await server.open();
    await page.goto(path, { waitUntil: "networkidle" });
    await layOutAll(page);
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 900 });
      expect(await layoutFaults(page), `${width} px`).toEqual([]);
    }
    await expectReadable(page);
  });
});

describe("the sheets of the first days", () => {
  it("fill one page each, whatever is known of a region", async () => {
    const page = await server.open();
    const areas = await areasWithSheet(page);
    // What a sheet holds in these days depends on its province, so of each the regency with the longest name does.
    const provinces = areas.filter(({ level }) => level === "province");
    const longest = provinces.map(({ code }) =>
      areas
        .filter((area) => area.level === "regency" && provinceOf(area.code) === code)
        .reduce((one, other) => (other.name.length > one.name.length ? other : one)),
    );
    const known = areas.filter(({ code }) => printedRegencies().includes(code));
    expect([provinces.length, longest.length, known.length]).toEqual([38, 38, printedRegencies().length]);
    const chosen = [...new Set([...provinces, ...longest, ...known])];
    const { titles, pages } = await printSheets(page, chosen);
    expect(titles).toHaveLength(chosen.length);
    expect(pages).toEqual(titles);
  });

  it.each([
    ["/provinsi/35/lembar", /20,0%/],
    ["/provinsi/94/lembar", /Belum ada angka peserta untuk Papua Tengah\./],
    ["/daerah/35.74/lembar", /100\.000 penduduk bekerja \(Agustus 2023\)\. Jawa Timur Desember 2023: 760\.000/],
    ["/daerah/12.10/lembar", /66\.510 \/ 100\.000 = 66,5%/],
    ["/daerah/12.10/lembar?indicator=bpu", /Kabupaten Labuhanbatu, Sumatera Utara/],
  ])("%s says what is known", async (path, words) => {
    const page = await server.open();
    await page.goto(path, { waitUntil: "load" });
    const pages = await textsOf(await page.pdf({ preferCSSPageSize: true }));
    expect(pages).toHaveLength(1);
    expect(pages[0]).toMatch(words);
  });
});
