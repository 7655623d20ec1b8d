import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { testBrowser } from "../support/browser";
import { staffServer } from "../support/staff";

const browser = testBrowser();
const staff = staffServer(browser);

const MONTH = "2025-10";
const PAGE = `/entri/${MONTH}`;
const PATIENCE = { timeout: 20_000 };

const cell = (id: string) => `[id='sel-${id}']`;
const notes = (page: Page, region: string) => page.locator(`[id='catatan-${region}']`);
const state = (page: Page, region: string) => page.locator(`[id='keadaan-${region}']`);

/** The addresses that a page asks for from now on. */
function requestsOf(page: Page): string[] {
  const sent: string[] = [];
  page.on("request", (request) => sent.push(new URL(request.url()).pathname));
  return sent;
}

/** Has the page ask now what others have changed. @returns how it is answered */
async function askOf(page: Page): Promise<number> {
  const answer = page.waitForResponse((response) => response.url().endsWith("/entri/perubahan"));
  await page.clock.fastForward(21_000);
  const response = await answer;
  await response.finished();
  return response.status();
}

async function fill(page: Page, region: string, figures: string[]): Promise<void> {
  for (const [index, segment] of ["PU", "BPU", "JAKON", "PMI"].entries()) {
    await page.fill(cell(`${region}-${segment}`), figures[index]!);
    await page.press(cell(`${region}-${segment}`), "Tab");
  }
}

describe("a save", () => {
  it("brings warnings of all rows, sums and states without asking for the page", async () => {
    const clerk = await staff.as("petugas.blitar@jangkau.example");
    await clerk.goto(PAGE);
    const sent = requestsOf(clerk);
    await fill(clerk, "35.03", ["41231", "30117", "20513", "1093"]);
    await expect.poll(() => state(clerk, "35.03").innerText(), PATIENCE).toContain("konsep");
    await fill(clerk, "35.04", ["41231", "30117", "20513", "1093"]);
    // Each is the other's figures by now; only the second was touched.
    await expect.poll(() => notes(clerk, "35.04").innerText(), PATIENCE).toContain("P.209");
    await expect.poll(() => notes(clerk, "35.03").innerText(), PATIENCE).toContain("P.209");
    expect(await clerk.locator("#ringkasan").innerText()).toContain("2 konsep");
    expect(await clerk.locator("[id='baris-35.04'] [data-sum]").innerText()).toBe("92.954");
    expect(sent).toContain("/entri/simpan");
    expect(sent).not.toContain(PAGE);
  });

  it("leaves focus, caret, selection and what is being written where they are", async () => {
    const clerk = await staff.as("petugas.blitar@jangkau.example");
    await clerk.goto(PAGE);
    await fill(clerk, "35.05", ["88231", "61117", "20519", "1097"]);
    // A pause in typing saves the cell that the cursor is in.
    await clerk.focus(cell("35.05-PU"));
    await clerk.keyboard.type("88241");
    await clerk.keyboard.press("ArrowLeft");
    await expect.poll(() => clerk.inputValue("input[name='asal:35.05:PU']"), PATIENCE).toBe("88241");
    expect(await clerk.locator("[id='baris-35.05'] [data-sum]").innerText()).toBe("170.974");
    expect(await clerk.inputValue(cell("35.05-PU"))).toBe("88241");
    const caret = await clerk.evaluate(() => {
      const { id, selectionStart } = document.activeElement as HTMLInputElement;
      return `${id} ${selectionStart}`;
    });
    expect(caret).toBe("sel-35.05-PU 4");
    // A reason that is being written stays, however many saves go by.
    await clerk.fill(cell("35.72-PMI"), "77123");
    await clerk.press(cell("35.72-PMI"), "Tab");
    const odd = clerk.locator("#catatan-35\\.72 [data-answer*='|PMI|77123']");
    await odd.waitFor(PATIENCE);
    const text = odd.locator("input:not([type=hidden])");
    await text.pressSequentially("Belum sel");
    await clerk.evaluate((id) => {
      const input = document.querySelector<HTMLInputElement>(id)!;
      input.value = "61118";
      input.dispatchEvent(new Event("input", { bubbles: true }));
    }, cell("35.05-BPU"));
    await expect.poll(() => clerk.inputValue(`input[name='asal:35.05:BPU']`), PATIENCE).toBe("61.118");
    expect(await text.inputValue()).toBe("Belum sel");
    expect(await text.evaluate((field) => field === document.activeElement)).toBe(true);
  });

  it("does not lose a step whose button it draws anew", async () => {
    const clerk = await staff.as("petugas.aceh@jangkau.example");
    await clerk.goto(PAGE);
    const region = (await clerk.locator("tr[data-mark]").first().getAttribute("data-region"))!;
    const before = await clerk
      .locator(`input[data-region="${region}"][data-before]`)
      .evaluateAll((cells) => cells.map((one) => Number((one as HTMLElement).dataset["before"])));
    await fill(
      clerk,
      region,
      before.map((people) => String(Math.round(people * 1.004) + 1)),
    );
    const send = `button[value='kirim ${region}']`;
    await clerk.locator(send).waitFor(PATIENCE);
    // Some browsers leave the focus where it was when a button is pressed.
    await clerk.evaluate(
      ([id, button]) => {
        const input = document.querySelector<HTMLInputElement>(id!)!;
        input.value = String(Number(input.value.replaceAll(".", "")) + 2);
        input.dispatchEvent(new Event("input", { bubbles: true }));
        document.querySelector<HTMLButtonElement>(button!)!.click();
      },
      [cell(`${region}-PU`), send],
    );
    await expect.poll(() => clerk.locator("main [role=status]").first().innerText(), PATIENCE).toContain("terkirim");
  });
});

describe("what colleagues do", () => {
  it("comes by itself: figures, then a locked row, then an open one", async () => {
    const [clerk, head] = [
      await staff.as("petugas.probolinggo@jangkau.example"),
      await staff.as("kepala.probolinggo@jangkau.example"),
    ];
    await clerk.clock.install();
    await clerk.goto(PAGE);
    await head.goto(PAGE);
    const figures = await clerk
      .locator(`input[data-region="35.13"][data-before]`)
      .evaluateAll((cells) => cells.map((one) => Number((one as HTMLElement).dataset["before"])));
    const sent = requestsOf(clerk);
    expect(await askOf(clerk)).toBe(204);
    await clerk.focus(cell("35.74-PU"));
    await fill(
      head,
      "35.13",
      figures.map((people) => String(Math.round(people * 1.004) + 1)),
    );
    await expect.poll(() => head.locator("td[data-state=saved]").count(), PATIENCE).toBe(4);
    expect(await askOf(clerk)).toBe(200);
    await expect.poll(() => clerk.inputValue(cell("35.13-PMI")), PATIENCE).not.toBe("");
    expect(await clerk.locator("[id='sel-35.13-PMI-info']").innerText()).toContain("oleh Kepala");
    await head.click("button[value='kirim 35.13']");
    await expect.poll(() => state(head, "35.13").innerText(), PATIENCE).toContain("terkirim");
    await askOf(clerk);
    await expect.poll(() => state(clerk, "35.13").innerText(), PATIENCE).toContain("terkirim");
    expect(await clerk.locator(cell("35.13-PU")).count()).toBe(0);
    await head.click("button[value='tarik 35.13']");
    await expect.poll(() => state(head, "35.13").innerText(), PATIENCE).toContain("konsep");
    await askOf(clerk);
    await expect.poll(() => clerk.locator(cell("35.13-PU")).count(), PATIENCE).toBe(1);
    await clerk.fill(cell("35.13-PU"), "12");
    await clerk.press(cell("35.13-PU"), "Tab");
    await expect.poll(() => clerk.inputValue("input[name='asal:35.13:PU']"), PATIENCE).toBe("12");
    expect(await askOf(clerk)).toBe(204);
    expect(sent).not.toContain(PAGE);
  });
});
