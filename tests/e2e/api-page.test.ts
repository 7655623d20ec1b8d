import { parse } from "csv-parse/sync";
import { expect, it } from "vitest";
import { ENDPOINTS } from "@/app/api/v1/endpoints";
import { WORKBOOK_TYPE } from "@/lib/core/workbook";
import { testBrowser } from "../support/browser";

const browser = testBrowser();

it("every endpoint is told, and its example answers as it says (F7)", async () => {
  const page = await browser.page({ javaScriptEnabled: false });
  await page.goto("/");
  await page.getByRole("link", { name: "API", exact: true }).click();
  expect(await page.getByRole("heading", { level: 1 }).innerText()).toBe("Data untuk program");
  for (const { path, answer } of ENDPOINTS) {
    const href = await page.getByRole("region", { name: path, exact: true }).getByRole("link").getAttribute("href");
    const response = await page.request.get(href!);
    expect(response.status(), href!).toBe(200);
    if (answer === "csv") {
      const delimiter = href!.includes("locale=id") ? ";" : ",";
      const rows: string[][] = parse(await response.text(), { bom: true, delimiter });
      expect(rows.length, href!).toBeGreaterThan(1);
      expect(rows[0]!.length, href!).toBeGreaterThan(10);
    } else if (answer === "xlsx") {
      expect(response.headers()["content-type"], href!).toBe(WORKBOOK_TYPE);
      expect((await response.body()).subarray(0, 2).toString(), href!).toBe("PK");
    } else expect(answer.safeParse(await response.json()).error?.issues ?? [], href!).toEqual([]);
  }
});

it("tables of targets and printed figures can be taken away, as they are shown", async () => {
  const page = await browser.page({ javaScriptEnabled: false });
  for (const [path, table, names, item = "tbody tr"] of [
    ["/target", /^Target menurut /, /^CSV biasa: \d+ target$/],
    ["/angka-terbit?q=blitar", "Pernyataan tercetak dan cara membacanya", /^CSV biasa: \d+ pernyataan$/],
    ["/daerah/35.74", /^Target .* berdampingan$/, /^CSV biasa$/, "tbody td > div"],
    ["/daerah/35.72?period=2024-12", "Angka tercetak tentang Kota Blitar", /^CSV biasa$/],
  ] as const) {
    await page.goto(path);
    // Of targets each document has a table, and one file has them all.
    const isAll = path === "/target";
    const shown = page.getByRole("table", { name: table });
    const rows = await shown.locator(item).count();
    const near = isAll ? page.locator("main") : page.locator("section, main").filter({ has: shown }).last();
    const href = await near.getByRole("link", { name: names }).getAttribute("href");
    const file: string[][] = parse(await (await page.request.get(href!)).text(), { bom: true });
    expect(file.length - 1, path).toBe(rows);
  }
});

it("the whole table can be taken from the first page, for Excel and for programs, in the view that is shown (F2)", async () => {
  const page = await browser.page({ javaScriptEnabled: false });
  await page.goto("/?period=2024-12&target=rpjp-2045");
  for (const [name, delimiter] of [
    ["CSV untuk Excel: 514 daerah", ";"],
    ["CSV biasa: 514 daerah", ","],
  ] as const) {
    const href = await page.getByRole("link", { name }).getAttribute("href");
    const rows: string[][] = parse(await (await page.request.get(href!)).text(), { bom: true, delimiter });
    expect(rows).toHaveLength(515);
    const said = rows[1]!.join(" ").replace(/="([^"]*)"/g, "$1");
    expect(said).toMatch(/^2024-12 employed 11\.01 /);
    expect(said).toContain(" all rpjp-2045 99");
  }
});
