import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { testBrowser } from "../support/browser";
import { expectReadable } from "../support/readable";
import { staffServer } from "../support/staff";

const browser = testBrowser();
const staff = staffServer(browser);

const MONTH = "2025-10";
const PAGE = `/entri/${MONTH}`;
const PATIENCE = { timeout: 20_000 };
const SEGMENTS = ["PU", "BPU", "JAKON", "PMI"] as const;

const cell = (id: string) => `[id='sel-${id}']`;
const valueOf = (page: Page, id: string) => page.inputValue(cell(id));
const dotted = (people: number) => people.toLocaleString("id-ID");

/** Puts a text on the clipboard as a spreadsheet does, and pastes it where the cursor is. */
async function paste(page: Page, lines: readonly string[]): Promise<void> {
  await page.evaluate(
    (text) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData("text/plain", text);
      const event = new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true });
      document.activeElement!.dispatchEvent(event);
    },
    `${lines.join("\r\n")}\r\n`,
  );
}

/** The form's regions with their names, and figures that no rule asks about. */
async function figuresOf(page: Page): Promise<{ code: string; name: string; people: number[] }[]> {
  return page.locator("tr[id^='baris-']").evaluateAll((rows) =>
    rows.map((row) => ({
      code: row.dataset["region"]!,
      name: row.querySelector("th a")!.textContent,
      people: [...row.querySelectorAll<HTMLInputElement>("input[data-before]")].map(
        (input) => Math.round(Number(input.dataset["before"]) * 1.004) + 1,
      ),
    })),
  );
}

describe("a block copied from a workbook", () => {
  it("goes where its names say, with one bad cell and another branch's region named, and is one step to take back", async () => {
    const clerk = await staff.as("petugas.blitar@jangkau.example");
    await clerk.goto(PAGE);
    const rows = await figuresOf(clerk);
    expect(rows.map(({ code }) => code)).toEqual(["35.03", "35.04", "35.05", "35.72"]);
    const [first, second, third, fourth] = rows as [
      (typeof rows)[0],
      (typeof rows)[0],
      (typeof rows)[0],
      (typeof rows)[0],
    ];
    const line = ({ name, people }: (typeof rows)[0]) =>
      [name, people[1], people[0], people[3], people[2]]
        .map((one) => (typeof one === "number" ? dotted(one) : one))
        .join("\t");
    const bad = [
      third.name,
      "sebelas",
      dotted(third.people[0]!),
      dotted(third.people[3]!),
      dotted(third.people[2]!),
    ].join("\t");
    await clerk.focus(cell("35.04-BPU"));
    await paste(clerk, [
      "Kabupaten/Kota\tBPU\tPU\tPMI\tJakon",
      line(fourth),
      "Kota Malang\t1\t2\t3\t4",
      bad,
      line(second),
      line(first),
      "Jumlah\t5\t6\t7\t8",
    ]);
    const dialog = clerk.locator("dialog[open]");
    await dialog.waitFor(PATIENCE);
    const said = await dialog.innerText();
    expect(said).toContain("15 sel baru");
    expect(said).toContain("di luar wilayah Anda: Kota Malang");
    expect(said).toContain("baris jumlah, bukan daerah");
    expect(said).toContain('"sebelas" bukan bilangan');
    expect(said).not.toContain("Yang dimaksud");
    await expectReadable(clerk);
    await clerk.keyboard.press("Enter");
    await expect.poll(() => clerk.locator("td[data-state=saved]").count(), PATIENCE).toBe(15);
    for (const { code, people } of [first, second, fourth])
      for (const [index, segment] of SEGMENTS.entries())
        expect(await valueOf(clerk, `${code}-${segment}`), `${code} ${segment}`).toBe(dotted(people[index]!));
    expect(await valueOf(clerk, "35.05-BPU")).toBe("");
    expect(await clerk.locator("main").innerText()).toContain("3 bagian blok tidak dimasukkan");
    // The cursor is where it was, and the block is one step.
    expect(await clerk.evaluate(() => document.activeElement?.id)).toBe("sel-35.04-BPU");
    await clerk.keyboard.press("Control+z");
    await expect.poll(() => valueOf(clerk, "35.72-PU"), PATIENCE).toBe("");
    expect(await valueOf(clerk, "35.03-PMI")).toBe("");
    await clerk.keyboard.press("Control+y");
    await expect.poll(() => valueOf(clerk, "35.72-PU"), PATIENCE).toBe(dotted(fourth.people[0]!));
    await clerk.keyboard.press("Control+z");
    await clerk.keyboard.press("Control+Shift+z");
    await expect.poll(() => valueOf(clerk, "35.03-PMI"), PATIENCE).toBe(dotted(first.people[3]!));
    const saved = () => clerk.inputValue("input[name='asal:35.72:PU']");
    await expect.poll(saved, PATIENCE).toBe(dotted(fourth.people[0]!));
    await expect.poll(() => clerk.locator("td[data-state=saving]").count(), PATIENCE).toBe(0);
    await clerk.reload();
    expect(await valueOf(clerk, "35.72-PU")).toBe(dotted(fourth.people[0]!));
  });

  it("shows what it would change, and Escape leaves the form as it is", async () => {
    const clerk = await staff.as("petugas.probolinggo@jangkau.example");
    await clerk.goto(PAGE);
    await clerk.fill(cell("35.74-PU"), "12");
    await clerk.press(cell("35.74-PU"), "Enter");
    await paste(clerk, ["Nama\tPU\tBPU", "Kota Probolinggo\t77\t13"]);
    const dialog = clerk.locator("dialog[open]");
    await dialog.waitFor(PATIENCE);
    expect(await dialog.locator("[data-change=changed]").innerText()).toMatch(/Kota Probolinggo\s+PU\s+12\s+77/);
    await clerk.keyboard.press("Escape");
    await dialog.waitFor({ state: "detached" });
    expect(await valueOf(clerk, "35.74-PU")).toBe("12");
    expect(await valueOf(clerk, "35.74-BPU")).toBe("");
  });

  it("asks at most once whether signs are thousands, and one answer settles all cells", async () => {
    const clerk = await staff.as("petugas.probolinggo@jangkau.example");
    await clerk.goto(PAGE);
    // Nothing tells: these differ from last month a thousandfold under either reading.
    await clerk.focus(cell("35.13-TOTAL"));
    await paste(clerk, ["39.610", "52.100"]);
    const asked = clerk.locator("main button", { hasText: "orang" });
    await asked.first().waitFor(PATIENCE);
    expect(await clerk.locator("main").innerText()).toContain("dan 1 sel lain dapat dibaca sebagai ribuan");
    await asked.filter({ hasText: "39.610 orang" }).click();
    await expect.poll(() => clerk.locator("td[data-part=TOTAL][data-state=saved]").count(), PATIENCE).toBe(2);
    expect(await clerk.locator("main").innerText()).not.toContain("sebagai ribuan");
  });

  it("of figures fills from the cell, and says what does not fit", async () => {
    const clerk = await staff.as("petugas.probolinggo@jangkau.example");
    await clerk.goto(PAGE);
    await clerk.focus(cell("35.74-TOTAL"));
    await paste(clerk, ["1.234.567\t55", "66\t77"]);
    await expect.poll(() => valueOf(clerk, "35.74-TOTAL"), PATIENCE).toBe("1.234.567");
    const said = await clerk.locator("main").innerText();
    expect(said).toContain("55 (baris 1, kolom 2): di luar tabel");
    expect(said).toContain("66 (baris 2, kolom 1): di luar tabel");
  });

  it("is kept without a network, also over a closed page, and read as soon as there is one", async () => {
    const clerk = await staff.as("petugas.aceh@jangkau.example");
    await clerk.goto(PAGE);
    const [first] = await figuresOf(clerk);
    await clerk.focus(cell(`${first!.code}-PU`));
    await clerk.context().setOffline(true);
    await paste(clerk, ["Nama\tJakon", `${first!.name}\t4321`]);
    await expect.poll(() => clerk.locator("main").innerText(), PATIENCE).toContain("Blok tersimpan di perangkat ini");
    browser.errors.splice(0);
    await clerk.context().setOffline(false);
    await clerk.goto(PAGE);
    await clerk.locator("dialog[open]").waitFor(PATIENCE);
    await clerk.keyboard.press("Enter");
    await expect.poll(() => valueOf(clerk, `${first!.code}-JAKON`), PATIENCE).toBe("4.321");
    browser.errors.splice(0);
  });
});

/** Counts every key that goes down and every press of a pointer, over all pages that the tab opens from here on. */
async function countPresses(page: Page): Promise<() => Promise<{ keys: number; pointer: number }>> {
  await page.addInitScript(() => {
    const count = (name: string) => {
      addEventListener(
        name,
        () => {
          sessionStorage.setItem(name, String(Number(sessionStorage.getItem(name)) + 1));
        },
        true,
      );
    };
    count("keydown");
    count("pointerdown");
  });
  return () =>
    page.evaluate(() => ({
      keys: Number(sessionStorage.getItem("keydown")),
      pointer: Number(sessionStorage.getItem("pointerdown")),
    }));
}

/** Ctrl+C and Alt+Tab, before the page is there. */
const KEYS_IN_WORKBOOK = 4;
const MOST_KEYS = 12;

describe("keys from the workbook to sent", () => {
  it("are at most twelve for eight regions", async () => {
    const clerk = await staff.as("petugas.aceh@jangkau.example", {
      permissions: ["clipboard-read", "clipboard-write"],
    });
    const presses = await countPresses(clerk);
    await clerk.goto(PAGE);
    const rows = await figuresOf(clerk);
    expect(rows).toHaveLength(8);
    const heading = ["Daerah", "PU", "BPU", "Jakon", "PMI"].join("\t");
    const lines = rows.toReversed().map(({ name, people }) => [name, ...people.map(dotted)].join("\t"));
    await clerk.evaluate((text) => navigator.clipboard.writeText(text), [heading, ...lines].join("\r\n"));
    // The cursor stands in the first empty cell when the page opens.
    await expect.poll(() => clerk.evaluate(() => document.activeElement?.tagName), PATIENCE).toBe("INPUT");
    await clerk.keyboard.press("Control+v");
    await clerk.locator("dialog[open]").waitFor(PATIENCE);
    await clerk.keyboard.press("Enter");
    await expect.poll(() => clerk.locator("button[value^='kirim ']").count(), PATIENCE).toBe(8);
    await clerk.keyboard.press("Control+Enter");
    await expect.poll(() => clerk.locator("main").innerText(), PATIENCE).toContain("8 terkirim");
    expect(await clerk.locator("td[data-part=STATE]", { hasText: "terkirim" }).count()).toBe(8);
    const { keys, pointer } = await presses();
    expect(pointer).toBe(0);
    // Fewer than these would not be counted, but missed.
    expect(keys).toBeGreaterThanOrEqual(5);
    expect(KEYS_IN_WORKBOOK + keys).toBeLessThanOrEqual(MOST_KEYS);
  });
});
