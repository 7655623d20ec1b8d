import type { Page } from "playwright-core";
import { describe, expect, inject, it } from "vitest";
import { testBrowser } from "../support/browser";
import { readRows } from "./read-page";

const browser = testBrowser();

async function openTable(path = "/daerah"): Promise<Page> {
  const page = await browser.page();
  await page.goto(path, { waitUntil: "networkidle" });
  return page;
}

const header = (page: Page, name: string) => page.getByRole("columnheader", { name, exact: false });
/** Rows beyond the screen follow after the next picture. */
const settled = (page: Page) => page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 100)));

describe("the table of all regions", () => {
  it("sorts by click and by keyboard without leaving the page, missing last in both directions", async () => {
    const page = await openTable();
    await page.evaluate(() => {
      (window as { stayed?: boolean }).stayed = true;
    });
    const workers = header(page, "Kurang (orang)");
    expect(await workers.getAttribute("aria-sort")).toBe("descending");

    const link = header(page, "Peserta").getByRole("link");
    await link.click();
    await settled(page);
    const falling = (await readRows(page)).map((row) => row.participants);
    expect(await header(page, "Peserta").getAttribute("aria-sort")).toBe("descending");
    expect(await workers.getAttribute("aria-sort")).toBe("none");
    expect(page.url()).toContain("sort=participants&order=desc");

    await link.focus();
    await page.keyboard.press("Enter");
    await settled(page);
    const rising = (await readRows(page)).map((row) => row.participants);
    expect(await header(page, "Peserta").getAttribute("aria-sort")).toBe("ascending");
    expect(page.url()).toContain("sort=participants&order=asc");
    expect(await page.evaluate(() => (window as { stayed?: boolean }).stayed)).toBe(true);

    for (const [order, sign] of [
      [falling, -1],
      [rising, 1],
    ] as const) {
      const known = order.filter((count) => count !== null);
      expect(known).toHaveLength(503);
      expect(order.slice(503)).toEqual(Array(11).fill(null));
      expect(known).toEqual([...known].sort((one, other) => sign * (one - other)));
    }
  });

  it("sorts in the browser as the server does", async () => {
    const page = await openTable();
    for (const [label, query] of [
      ["Cakupan", "sort=coverage&order=desc"],
      ["Perubahan setahun", "sort=change&order=desc"],
      ["Provinsi", "sort=parent&order=asc"],
      ["Daerah", "sort=name&order=asc"],
    ] as const) {
      await page.locator("#daerah thead").getByRole("link", { name: label, exact: true }).click();
      await settled(page);
      const here = (await readRows(page)).map((row) => row.href);
      const html = await (await fetch(`${inject("baseUrl")}/daerah?${query}`)).text();
      const table = /<table id="daerah"[\s\S]*?<\/table>/.exec(html)![0];
      expect(here, label).toEqual(
        [...table.matchAll(/<th scope="row"[^>]*><a href="([^"]+)"/g)].map(([, href]) => href),
      );
    }
  });

  it("is searched as one types, says how many, and keeps the words in the address", async () => {
    const page = await openTable();
    const box = page.locator("#saring");
    await box.pressSequentially("blitar");
    expect((await readRows(page)).map((row) => row.name).sort()).toEqual(["Kab. Blitar", "Kota Blitar"]);
    expect(await page.locator("#saring-hasil").innerText()).toBe("2 dari 514 daerah");
    expect(page.url()).toContain("q=blitar");
    await header(page, "Daerah").getByRole("link").click();
    await settled(page);
    expect(page.url()).toContain("q=blitar");
    expect(await readRows(page)).toHaveLength(2);
    await box.fill("");
    expect(await readRows(page)).toHaveLength(514);
    expect(page.url()).not.toContain("q=");
  });

  it("opened by an address with words, gives all regions back when they are taken away", async () => {
    const page = await openTable("/daerah?q=probolinggo");
    expect(await readRows(page)).toHaveLength(2);
    await page.locator("#saring").fill("");
    expect(await readRows(page)).toHaveLength(514);
  });
});
