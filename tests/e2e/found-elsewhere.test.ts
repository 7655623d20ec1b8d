import { describe, expect, inject, it } from "vitest";
import { testBrowser } from "../support/browser";
import { PUBLIC_PAGES } from "./public-pages";

const browser = testBrowser();

async function headOf(path: string) {
  const page = await browser.page({ javaScriptEnabled: false });
  await page.goto(path);
  const content = (selector: string) => page.locator(selector).first().getAttribute("content");
  return {
    title: await page.title(),
    description: await content('head meta[name="description"]'),
    ogDescription: await content('head meta[property="og:description"]'),
    ogTitle: await content('head meta[property="og:title"]'),
    picture: (await content('head meta[property="og:image"]')) ?? "",
    canonical: await page.locator('head link[rel="canonical"]').first().getAttribute("href"),
    request: page.request,
  };
}

describe("what chats and search engines are told (F5)", () => {
  it.each([
    ["/", "Indonesia: 28,7% terlindungi, September 2025 · Jangkau"],
    ["/provinsi/35", "Provinsi Jawa Timur: 25,0% terlindungi, September 2025 · Jangkau"],
    ["/daerah/35.74", "Kota Probolinggo, Jawa Timur: 28,7% terlindungi, September 2025 · Jangkau"],
    ["/daerah/35.74?period=2024-12", "Kota Probolinggo, Jawa Timur: 31,4% terlindungi, Desember 2024 · Jangkau"],
    ["/daerah/35.74?period=2025-10", "Kota Probolinggo, Jawa Timur, Oktober 2025 · Jangkau"],
    ["/daerah/35.74?data=real", "Kota Probolinggo, Jawa Timur · Jangkau"],
    ["/daerah", "514 kabupaten/kota Indonesia: 20 mencapai target, September 2025 · Jangkau"],
    ["/daerah?provinsi=35", "38 kabupaten/kota Jawa Timur: 2 mencapai target, September 2025 · Jangkau"],
    ["/provinsi?data=real", "38 provinsi Indonesia · Jangkau"],
  ])("%s", async (path, title) => {
    const head = await headOf(path);
    expect(head.title).toBe(title);
    expect(`${head.ogTitle} · Jangkau`).toBe(title);
    expect(head.description!.length).toBeGreaterThan(30);
    expect(head.canonical!.replace(/\/$/, "")).toBe((inject("baseUrl") + path).replace(/\/$/, ""));
    expect(head.picture.startsWith(inject("baseUrl"))).toBe(true);
    const picture = await head.request.get(head.picture);
    expect(picture.headers()["content-type"]).toBe("image/png");
    const bytes = await picture.body();
    expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([1200, 630]);
  });

  it.each(PUBLIC_PAGES.filter(({ status }) => status === undefined))("$path says what it is", async ({ path }) => {
    const head = await headOf(path);
    const { pathname } = new URL(path, inject("baseUrl"));
    expect(head.title).toMatch(/^\S.{3,} · Jangkau$/);
    expect(head.description!.length).toBeGreaterThan(30);
    expect(`${head.ogTitle} · Jangkau`).toBe(head.title);
    expect(head.ogDescription).toBe(head.description);
    expect(new URL(head.canonical!).pathname).toBe(pathname);
    expect(head.picture).toMatch(new RegExp(`^${inject("baseUrl")}/.*pratinjau\\.png`));
  });

  it("every region is on the site map, under the address of the site", async () => {
    const page = await browser.page();
    const map = await (await page.request.get("/sitemap.xml")).text();
    const urls = [...map.matchAll(/<loc>(.*?)<\/loc>/g)].map(([, url]) => url!);
    expect(urls.filter((url) => /\/(daerah|provinsi)\/[\d.]+$/.test(url))).toHaveLength(514 + 38);
    expect(urls.every((url) => url.startsWith(`${inject("baseUrl")}/`))).toBe(true);
    const robots = await (await page.request.get("/robots.txt")).text();
    expect(robots).toContain(`Sitemap: ${inject("baseUrl")}/sitemap.xml`);
    expect(robots).toContain("Disallow: /akun");
  });
});
