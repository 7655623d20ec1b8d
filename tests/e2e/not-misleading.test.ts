import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { testBrowser } from "../support/browser";
import { calculationOf, readApi, readPrinted, readRows, textOf } from "./read-page";

const browser = testBrowser();

async function open(path: string): Promise<Page> {
  const page = await browser.page({ javaScriptEnabled: false });
  await page.goto(path);
  return page;
}

describe("a target over other workers (N4, N5)", () => {
  it.each([
    ["/daerah/35.74?target=ucj-2025", "Target 52,15% (2025) tidak dapat dibandingkan: dasarnya pekerja eligible"],
    ["/?indicator=bpu", "Target 61% (2025) tidak dapat dibandingkan: dasarnya tidak disebut dan dibaca sebagai"],
  ])("%s: is not compared in headline, cards, chart and table alike", async (path, reason) => {
    const page = await open(path);
    const header = await textOf(page, "main header");
    expect(header).toContain(reason);
    expect(header).not.toMatch(/masih perlu|orang lagi|tercapai/);
    for (const card of ["Kesenjangan", "Capaian target", "Laju yang diperlukan"])
      expect(await calculationOf(page, card)).toContain("tidak dapat dibandingkan");
    const line = path.startsWith("/daerah") ? "UCJ nasional" : "RPJMN menurut";
    const named = page.locator("#tren").locator(".trend-end, .trend-beyond, .trend-legend");
    expect((await named.allTextContents()).join(" ")).not.toContain(line);
    expect(await textOf(page, "#tren")).toContain("Tidak digambar karena dasarnya lain:");
  });

  it("has no side of the target, no gap and no tick in map and table, and both say why", async () => {
    const page = await open("/?indicator=bpu");
    expect(await page.locator(".map-target").count()).toBe(0);
    expect(await page.locator(".map-box").first().getAttribute("style")).toMatch(
      /^(--c\d: ?var\(--bin-plain-\d\); ?--k\d[^;]*;? ?)+$/,
    );
    expect(await page.locator(".map-legend").first().textContent()).toContain("tidak dapat dibandingkan: dasarnya");
    const label = await page.locator("#peta-ubin a[data-b]").first().getAttribute("aria-label");
    expect(label).toMatch(/%, target tidak dapat dibandingkan(, (tetap|.+ poin) setahun)?$/);
    expect(await textOf(page, "#keluar-jalur")).toContain("Belum ada daerah yang dapat dibandingkan dengan target.");
    await page.goto("/daerah?indicator=bpu");
    expect((await readRows(page)).filter(({ gap }) => gap !== null)).toEqual([]);
    expect(await textOf(page, "#daerah thead")).toContain("tidak dapat dibandingkan: dasar target lain");
    expect(await page.locator("#daerah .bar:not([data-none], [data-no-target])").count()).toBe(0);
  });

  it("is in the table of targets, too, where the base that nobody stated is named", async () => {
    const targets = await textOf(await open("/daerah/35.74"), "#target");
    expect(targets).toContain("52,15% tidak dapat dibandingkan: dasar lain dasar pekerja eligible (asumsi)");
    expect(targets).toContain("target yang dasarnya tidak disebut diukur terhadap seluruh penduduk bekerja");
    // People promised for the nation say nothing of a city (N18).
    expect(targets).not.toContain("57.550.000");
  });
});

describe("above 100% (N8)", () => {
  it("is explained beside the number, in no colour of success, without false arithmetic", async () => {
    const page = await open("/daerah/31.71");
    const header = await textOf(page, "main header");
    expect(header).toMatch(/peserta aktif \(semua segmen\) tercatat untuk [\d.]+ penduduk bekerja, yaitu \d{3},\d%/);
    expect(header).toContain("kantor pusat mendaftarkan pegawai");
    expect(header).not.toMatch(/% penduduk bekerja terlindungi/);
    expect(await calculationOf(page, "Kesenjangan")).toContain("target terlampaui");
    expect(await page.locator("main .text-met").count()).toBe(0);
    expect((await page.locator("main").textContent())!.match(/− [\d.]+ = 0(?!,)/g)).toBeNull();
    expect(await page.locator("#sebanding li[data-current] .bars-fill").getAttribute("data-side")).toBe("above");
    const tile = (await open("/")).locator("#peta-ubin a[aria-label^='Kota Adm. Jakarta Pusat,']");
    expect(await tile.getAttribute("data-b")).toBe("over");
    expect(await tile.getAttribute("aria-label")).toContain("peserta lebih banyak daripada pekerja");
  });
});

describe("numbers that differ for a reason", () => {
  it("the column of gaps adds up to what is said under it, and the headline's number is explained (N7)", async () => {
    const page = await open("/daerah");
    const gaps = (await readRows(page)).flatMap(({ gap }) => (gap === null || gap === 0 ? [] : [gap]));
    const said = await page.getByText("Kolom Kurang berjumlah").innerText();
    const [, sum, regions] = /berjumlah ([\d.]+) orang di (\d+) daerah/.exec(said)!;
    expect(readPrinted(sum!)).toBe(gaps.reduce((all, gap) => all + gap, 0));
    expect(Number(regions)).toBe(gaps.length);
    expect(said).toContain("daerah di atas target menutup kekurangan daerah lain");
    expect(said).toContain("11 daerah yang belum lapor tidak ikut");
    expect(said).toContain(/perlu ([\d,]+ juta) peserta/.exec(await textOf(await open("/"), "main header"))![1]);
  });

  it.each(["19", "62", "71"])("the change of province %s is that of the same regencies (N1)", async (code) => {
    const page = await open(`/provinsi/${code}`);
    const { yearOnYear } = (await readApi("level=province")).get(code)!;
    const said = (await calculationOf(page, "Cakupan")).replace(/\s+/g, " ");
    const rounded = Math.round(yearOnYear!.points! * 10) / 10 + 0;
    const [, printed] = /([+−][\d,]+) poin setahun|tetap dibanding September 2024/.exec(said)!;
    expect(printed ? Number(printed.replace("−", "-").replace(",", ".")) : 0).toBe(rounded);
    expect(said).toMatch(new RegExp(`\\((semua )?${yearOnYear!.regions} daerah( yang sama)?\\)`));
  });
});

describe("a month with nothing real in it (N3)", () => {
  it("tells no emptiness as success", async () => {
    const page = await open("/?data=real&period=2025-09");
    const main = await textOf(page, "main");
    expect(main).toContain("September 2025: belum ada daerah yang melapor.");
    expect(main).toContain("Tidak ada angka nyata untuk bulan ini.");
    expect(main).toContain("Belum ada daerah yang dapat dibandingkan dengan target.");
    expect(main).not.toMatch(/mencapai targetnya|Tidak ada yang (turun|naik)|Semua daerah sudah lapor/);
    expect(await textOf(page, "#tren")).toContain("Belum ada bulan yang cukup lengkap untuk digambar.");
  });
});

describe("a regency that is silent in the month of its province (N6)", () => {
  it("says so at the top, and its card does not call another month's report this one's", async () => {
    const silent = (await readRows(await open("/daerah"))).filter(({ note }) =>
      note.startsWith("belum lapor; terakhir"),
    );
    expect(silent.length).toBeGreaterThan(0);
    const page = await open(silent[0]!.href);
    expect(await page.getByText(/belum lapor September 2025\. Yang ditampilkan: \w+ \d{4}\./).count()).toBe(1);
    expect(await calculationOf(page, "Kelengkapan")).toMatch(/belum lapor\s+September 2025\s+yang ditampilkan: /);
    expect(await textOf(page, "main header")).not.toContain("September 2025");
  });
});

it("a bar of a segment is as long as its people, whose number stands beside it (N15)", async () => {
  const page = await open("/daerah/35.74");
  const bars = await page.locator("#segmen li").evaluateAll((items) =>
    items.map((item) => ({
      width: parseFloat(item.querySelector<HTMLElement>(".bars-fill")!.style.width),
      text: item.textContent,
    })),
  );
  const people = bars.map(({ text }) => readPrinted(/[\d.]+ peserta/.exec(text)![0])!);
  const most = Math.max(...people);
  for (const [index, { width }] of bars.entries()) expect(width).toBeCloseTo((people[index]! / most) * 100, 0);
  const { participants } = (await readApi("level=regency&parent=35")).get("35.74")!;
  expect(people.reduce((sum, count) => sum + count, 0)).toBe(participants);
});
