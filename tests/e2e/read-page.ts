import type { Page } from "playwright-core";
import { inject } from "vitest";
import type { OwnServer } from "../support/own-server";

/** A row of the big table as a reader sees it; numbers are null where a dash is printed. */
export type ReadRow = {
  href: string;
  name: string;
  percent: number | null;
  participants: number | null;
  workers: number | null;
  gap: number | null;
  note: string;
};

/** Reads the table of all regions, hidden rows left out, in the order shown. */
export async function readRows(page: Page): Promise<ReadRow[]> {
  const texts = await page.locator("#daerah").evaluate((table: HTMLTableElement) => {
    const headings = [...table.tHead!.rows[0]!.cells].map((cell) => cell.firstChild!.textContent!.trim());
    const place = (label: string) => headings.indexOf(label);
    const order = [0, ...["Cakupan", "Peserta", "Pekerja", "Kurang (orang)", "Catatan"].map(place)];
    return [...table.tBodies]
      .flatMap((body) => [...body.rows])
      .filter((row) => !row.hidden)
      .map((row) => ({
        href: row.querySelector("a")!.getAttribute("href")!,
        texts: order.map((index) => row.cells[index]!.textContent.trim()),
      }));
  });
  return texts.map(({ href, texts: [name, percent, participants, workers, gap, note] }) => ({
    href,
    name: name!,
    percent: readPrinted(percent!),
    participants: readPrinted(participants!),
    workers: readPrinted(workers!),
    gap: readPrinted(gap!),
    note: note!,
  }));
}

/** @returns a printed number of the id-ID locale without its unit, `28,7%` as 28.7; null for a dash */
export function readPrinted(text: string): number | null {
  const found = /[\d.]+(,\d+)?/.exec(text)?.[0];
  return found === undefined ? null : Number(found.replaceAll(".", "").replace(",", "."));
}

type ApiArea = {
  region: { code: string; name: string };
  participants: number | null;
  workers: number | null;
  reported: { n: number; of: number; workers: number | null };
  coverage: number | null;
  yearOnYear: { points: number | null; regions: number } | null;
  simulated: boolean;
};

/** @param query of `/api/v1/coverage` @returns its rows by region code */
export async function readApi(query: string): Promise<Map<string, ApiArea>> {
  const response = await fetch(`${inject("baseUrl")}/api/v1/coverage?${query}`);
  const { rows } = (await response.json()) as { rows: ApiArea[] };
  return new Map(rows.map((row) => [row.region.code, row]));
}

/** @returns what stands behind "lihat hitungan" under one name, as a reader who has opened it sees it */
export async function calculationOf(page: Page, name: string): Promise<string> {
  await page.locator("#hitungan").evaluate((details: HTMLDetailsElement) => {
    details.open = true;
  });
  return page.locator("#hitungan").getByRole("group", { name, exact: true }).innerText();
}

/** Opens a page of a server of its own as somebody without JavaScript. */
export async function openPlain(server: Pick<OwnServer, "open">, path: string): Promise<Page> {
  const page = await server.open({ javaScriptEnabled: false });
  await page.goto(path);
  return page;
}

/** @returns the text in the first of what a selector finds, in one line */
export async function textOf(page: Page, selector: string): Promise<string> {
  return (await page.locator(selector).first().innerText()).replace(/\s+/g, " ");
}
