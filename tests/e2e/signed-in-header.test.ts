import { expect, it } from "vitest";
import { testBrowser } from "../support/browser";
import { press } from "../support/press";
import { staffServer } from "../support/staff";

const browser = testBrowser();
const staff = staffServer(browser);

const STAFF = "petugas.blitar@jangkau.example";
const NAME = "Petugas Contoh Blitar";
const READING = ["/", "/daerah/35.05", "/metode", "/tidak-ada"];

it("pages for everybody name the start page and the way in, without JavaScript and whoever asks", async () => {
  const visitor = await staff.open({ javaScriptEnabled: false });
  const signedIn = await staff.as(STAFF, { javaScriptEnabled: false });
  for (const page of [visitor, signedIn]) {
    for (const path of READING) {
      await page.goto(path);
      expect(await page.locator("header a[href='/beranda']").innerText()).toBe("Beranda");
      expect(await page.locator("header a[href='/masuk']").innerText()).toBe("Masuk");
    }
    browser.errors.splice(0);
  }
  // What a page for staff says, it says by itself.
  await signedIn.goto("/beranda");
  expect(await signedIn.locator("header a[href='/beranda']").first().innerText()).toBe(NAME);
  await visitor.goto("/");
  await visitor.click("header a[href='/beranda']");
  expect(new URL(visitor.url()).pathname).toBe("/masuk");
});

it("a script puts the name in, and takes it away with the session, also on the way back", async () => {
  const page = await staff.as(STAFF);
  const name = page.locator("header").getByRole("link", { name: NAME });
  for (const path of ["/", "/daerah/35.05"]) {
    const [response] = await Promise.all([page.waitForResponse("**/akun/siapa"), page.goto(path)]);
    expect(response.status()).toBe(200);
    expect(response.headers()["cache-control"]).toBe("private, no-store");
    await name.waitFor();
    expect(await name.getAttribute("href")).toBe("/beranda");
  }
  const kept = await page.request.get("/daerah/35.05");
  expect([kept.headers()["cache-control"], (await kept.text()).includes(NAME)]).toEqual(["no-cache", false]);
  await press(page, page.getByRole("button", { name: "Keluar" }));
  await page.waitForURL((url) => url.pathname === "/");
  await page.locator("header a[href='/masuk']").waitFor();
  await page.goBack();
  await page.locator("header a[href='/masuk']").waitFor();
  expect(await name.count()).toBe(0);
  expect(await page.context().cookies()).toEqual([]);
});

it("visitors cost no question, and a hint that is wrong goes away", async () => {
  const page = await staff.open();
  const asked: string[] = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  await page.goto("/", { waitUntil: "networkidle" });
  expect(asked).not.toContain("/akun/siapa");
  await page.evaluate(() => (document.cookie = "jangkau_masuk=1; path=/"));
  const [response] = await Promise.all([page.waitForResponse("**/akun/siapa"), page.goto("/metode")]);
  expect(response.status()).toBe(204);
  expect(await page.locator("header a[href='/masuk']").innerText()).toBe("Masuk");
  expect(await page.context().cookies()).toEqual([]);
});

it("where nothing is reported yet, who works here is led to the work, visitors are not", async () => {
  const empty = "/daerah/35.05?data=real";
  const visitor = await staff.open();
  await visitor.goto(empty, { waitUntil: "networkidle" });
  expect(await visitor.locator("main a[href='/entri'], main a[href='/kelengkapan']").count()).toBe(0);
  const page = await staff.as(STAFF);
  await page.goto(empty);
  await press(page, page.locator("main").getByRole("link", { name: "Isi laporan bulanan" }));
  await page.waitForURL("**/entri");
  await page.goto("/daerah/35.05", { waitUntil: "networkidle" });
  expect(await page.locator("main a[href='/entri']").count()).toBe(0);
});
