import { describe, expect, it } from "vitest";
import { testBrowser } from "../support/browser";
import { expectReadable } from "../support/readable";
import { staffServer } from "../support/staff";

const browser = testBrowser();
const staff = staffServer(browser);

const PAGE = "/entri/2025-10";
const PATIENCE = { timeout: 20_000 };
const cell = (id: string) => `[id='sel-${id}']`;
const status = "#tersimpan";

describe("the form of a month", () => {
  it("has figures below figures, and saving where the last field is left", async () => {
    const clerk = await staff.as("petugas.aceh@jangkau.example");
    await clerk.goto(PAGE);
    const edges = await clerk
      .locator("td[data-part=PU]:has(input)")
      .first()
      .evaluate((place) => {
        const text = document.createRange();
        text.selectNodeContents(place.querySelector("[data-beside] span")!);
        return [place.querySelector("input")!, text].map((one) => one.getBoundingClientRect().right);
      });
    expect(Math.abs(edges[0]! - edges[1]!)).toBeLessThan(16);
    const last = clerk.locator("input[data-column]").last();
    await last.focus();
    const [field, save] = [await last.boundingBox(), await clerk.locator("button:text-is('Simpan')").boundingBox()];
    expect(save!.y + save!.height).toBeLessThanOrEqual(900);
    expect(field!.y + field!.height).toBeLessThanOrEqual(save!.y);
    await expectReadable(clerk);
  });

  it("promises without a network only what happens: nothing is sent, then or later", async () => {
    const clerk = await staff.as("petugas.probolinggo@jangkau.example");
    await clerk.goto(PAGE);
    await clerk.fill(cell("35.74-PU"), "12");
    await clerk.press(cell("35.74-PU"), "Enter");
    const send = clerk.locator("button[value='kirim 35.74']");
    await send.waitFor(PATIENCE);
    await clerk.context().setOffline(true);
    await clerk.fill(cell("35.74-PU"), "13");
    await send.click();
    await expect.poll(() => clerk.locator(status).innerText(), PATIENCE).toContain("Laporan belum dikirim");
    expect(new URL(clerk.url()).pathname).toBe(PAGE);
    browser.errors.splice(0);
    await clerk.context().setOffline(false);
    await expect.poll(() => clerk.locator(status).innerText(), PATIENCE).toContain("Tersimpan");
    expect(await clerk.locator("[id='keadaan-35.74']").innerText()).toContain("konsep");
    browser.errors.splice(0);
  });

  it("leads to what keeps a report back when it is refused", async () => {
    const clerk = await staff.as("petugas.blitar@jangkau.example");
    await clerk.goto(PAGE);
    for (const [segment, figure] of Object.entries({ PU: "12", BPU: "13", JAKON: "14", PMI: "15" })) {
      await clerk.fill(cell(`35.72-${segment}`), figure);
      await clerk.press(cell(`35.72-${segment}`), "Tab");
    }
    const send = clerk.locator("button[value='kirim 35.72']");
    await send.waitFor(PATIENCE);
    await clerk.locator("[id='catatan-35.72'] select").first().waitFor(PATIENCE);
    await send.click();
    await clerk.locator("main [role=alert]").waitFor(PATIENCE);
    const focused = () => clerk.evaluate(() => document.activeElement?.closest("[id^='catatan-']")?.id);
    await expect.poll(focused, PATIENCE).toBe("catatan-35.72");
  });

  it("of a row that was emptied again says so, and offers nothing to send", async () => {
    const clerk = await staff.as("petugas.aceh@jangkau.example");
    await clerk.goto(PAGE);
    const code = (await clerk.locator("tr[id^='baris-']").nth(1).getAttribute("data-region"))!;
    const state = clerk.locator(`[id='keadaan-${code}']`);
    await clerk.fill(cell(`${code}-PU`), "12");
    await clerk.press(cell(`${code}-PU`), "Enter");
    await expect.poll(() => state.innerText(), PATIENCE).toContain("konsep");
    await clerk.fill(cell(`${code}-PU`), "");
    await clerk.press(cell(`${code}-PU`), "Enter");
    await expect.poll(() => state.innerText(), PATIENCE).toContain("belum diisi");
    expect(await clerk.locator(`button[value='kirim ${code}']`).count()).toBe(0);
  });

  it("leads back to signing in when the session has ended, and brings back what was typed", async () => {
    const clerk = await staff.as("petugas.aceh@jangkau.example");
    await clerk.goto(PAGE);
    const [first] = await clerk.locator("input[data-before]").evaluateAll((all) => all.map((one) => one.id));
    const cookies = await clerk.context().cookies();
    await clerk.context().clearCookies();
    await clerk.fill(`[id='${first!}']`, "4711");
    await clerk.press(`[id='${first!}']`, "Tab");
    const link = clerk.locator(`${status} a`);
    await link.waitFor(PATIENCE);
    expect(await link.getAttribute("href")).toBe("/masuk?ke=%2Fentri%2F2025-10");
    await clerk.context().addCookies(cookies);
    await clerk.goto(PAGE);
    await expect.poll(() => clerk.inputValue(`[id='${first!}']`), PATIENCE).toBe("4.711");
    // A browser calls each refused save an error.
    browser.errors.splice(0);
  });
});
