import { beforeAll, describe, expect, it } from "vitest";
import { testBrowser } from "../support/browser";
import { expectReadable } from "../support/readable";
import { staffServer } from "../support/staff";
import { calculationOf, openPlain, readRows, textOf } from "./read-page";

const browser = testBrowser();
const server = staffServer(browser);

/** Two real reports of a month of which nothing else is known, one of them corrected since. */
beforeAll(async () => {
  const month = (code: string, people: readonly number[]) =>
    ["PU", "BPU", "JAKON"].map((segment, index) => `${code},2025-10,${segment},${people[index]}`);
  await server.record([...month("35.72", [21_000, 5_000, 3_000]), ...month("35.03", [40_000, 15_000, 5_000])]);
  await server.record(["35.72,2025-10,PU,21500"]);
});

const open = (path: string) => openPlain(server, path);

describe("the nation of which 2 of 514 reported", () => {
  const path = "/?period=2025-10";

  it("has no figure: not in headline, cards, map, chart or file", async () => {
    const page = await open(path);
    const header = await textOf(page, "main header");
    expect(header).toContain("2 dari 514 daerah melapor Oktober 2025 (0,3% pekerja). Angka nasional belum");
    expect(header.match(/%/g)).toHaveLength(1);
    expect(await textOf(page, ".facts")).not.toMatch(/%|poin|sebulan|tercapai/);
    expect(await page.locator(".ladder").count()).toBe(0);
    for (const card of ["Cakupan", "Kesenjangan", "Capaian target", "Laju yang diperlukan"]) {
      const said = await calculationOf(page, card);
      expect(said, card).toContain("belum dinyatakan");
      expect(said, card).not.toMatch(/%|poin|juta/);
    }
    const province = page.locator("#peta-provinsi a[aria-label^='Jawa Timur,']");
    expect(await province.getAttribute("aria-label")).toBe("Jawa Timur, baru 2 dari 38 daerah melapor");
    expect(await page.locator("#peta-provinsi a[data-b]").count()).toBe(0);
    const october = page.locator("#tren-bulan-sama-tabel tbody tr").nth(9);
    expect(await october.locator("td").nth(4).getAttribute("data-v")).toBeNull();
    expect(await textOf(page, "#tren figure")).toContain("Belum digambar: Oktober 2025 (baru 2 dari 514 daerah");
    expect(await textOf(page, "#tren figure")).toContain("Posisi: September 2025");

    const csv = await (await page.request.get("/api/v1/coverage.csv?period=2025-10&level=nation")).text();
    const [names, values] = csv
      .trim()
      .split(/\r?\n/)
      .map((line) => line.split(","));
    const nation = Object.fromEntries(names!.map((name, index) => [name.replace("\uFEFF", ""), values![index]]));
    expect(nation).toMatchObject({ participants: "89500", coverage: "", lower_bound: "", year_on_year_points: "" });
    expect(nation["flags"]).toContain("few-reports");
  });

  it("says who reported, with their own figures, and leads to who did not", async () => {
    const page = await open(path);
    const reported = page.locator("#sudah-lapor li");
    expect(await reported.count()).toBe(2);
    expect(await reported.last().innerText()).toMatch(/Kota Blitar\s+\d+,\d%/);
    expect(await reported.last().getByRole("link").getAttribute("href")).toBe("/daerah/35.72?period=2025-10");
    expect(await page.getByRole("link", { name: "512 belum lapor" }).getAttribute("href")).toBe("#belum-lapor");
    expect(await page.locator("#belum-lapor li").count()).toBe(512);
    const offTrack = await textOf(page, "#keluar-jalur");
    expect(offTrack).toContain("2 dari 2 daerah yang dapat dibandingkan belum mencapai target.");
    expect(offTrack).not.toMatch(/\d (naik|turun) setahun ini/);
    await page.goto("/daerah?period=2025-10");
    expect((await readRows(page)).filter(({ participants }) => participants !== null)).toHaveLength(2);
  });

  it("stands in the list of months with how full it is, and is not the month that opens", async () => {
    const page = await open("/");
    await page.locator(".view-line summary").click();
    const options = await page.getByLabel("Periode").locator("option").allInnerTexts();
    expect(options.slice(0, 2)).toEqual(["Oktober 2025 (2 dari 514)", "September 2025 (503 dari 514)"]);
    expect(await textOf(page, ".view-line summary")).toMatch(/^September 2025 · /);
    expect(await textOf(page, "main header")).toContain("28,7% penduduk bekerja");
  });

  it("is read by everybody: axe, narrow and dark", async () => {
    const page = await server.open();
    await page.goto("/provinsi/35?period=2025-10", { waitUntil: "networkidle" });
    await expectReadable(page);
  });
});

describe("a regency of that month", () => {
  it("opens among its neighbours and leads to its newer figure (N6, N13)", async () => {
    const page = await open("/daerah/35.72");
    expect(await textOf(page, ".view-line summary")).toMatch(/^September 2025 · /);
    const newer = page.getByText("Angka yang lebih baru sudah ada:");
    expect(await newer.innerText()).toContain("Oktober 2025 (2 dari 38 daerah di provinsi sudah melapor)");
    await newer.getByRole("link").click();
    expect(page.url()).toContain("period=2025-10");
    const peers = await textOf(page, "#sebanding");
    expect(peers).toContain(
      "Baru 2 dari 38 daerah di Jawa Timur melapor Oktober 2025. Bandingkan pada September 2025.",
    );
  });

  it("marks its correction with day and figure before, in headline, card, table and trend (N12)", async () => {
    const page = await open("/daerah/35.72?period=2025-10");
    const mark = /direvisi \d+ \w{3} \d{4}, semula 29\.000/;
    expect(await textOf(page, "main header")).toMatch(mark);
    expect(await calculationOf(page, "Cakupan")).toMatch(mark);
    expect(await textOf(page, "#bulan-sama")).toMatch(mark);
    expect(await page.locator("#tren-semua-bulan-tabel tbody tr").last().textContent()).toMatch(mark);
    const rows = await readRows(await open("/provinsi/35?period=2025-10"));
    expect(rows.find(({ name }) => name === "Kota Blitar")?.note).toMatch(mark);
  });

  it("says that it did not report, and when it last did", async () => {
    const page = await open("/daerah/35.74?period=2025-10");
    expect(await textOf(page, "main header")).toContain("Oktober 2025: Kota Probolinggo belum lapor.");
    const last = page.getByText("Angka terakhir sebelumnya:").getByRole("link");
    expect(await last.getAttribute("href")).toBe("/daerah/35.74?period=2025-09");
    expect(await calculationOf(page, "Kelengkapan")).toMatch(/belum lapor\s+Oktober 2025/);
  });
});

it("real and simulated figures side by side are told apart by badges, and no banner calls all simulated", async () => {
  const page = await open("/daerah/35.72?period=2025-10");
  expect(await page.getByText("Semua angka di halaman ini simulasi").count()).toBe(0);
  const badge = page.getByText("simulasi", { exact: true });
  expect(await page.locator("#bulan-sama tbody tr", { hasText: "Oktober 2024" }).filter({ has: badge }).count()).toBe(
    1,
  );
  expect(await page.locator("#tren figcaption").filter({ has: badge }).count()).toBe(2);
  // Real participants over simulated workers.
  expect(await page.locator("main header").getByText("sebagian simulasi", { exact: true }).count()).toBe(1);
});
