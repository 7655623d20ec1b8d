import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { press } from "../support/press";
import { testBrowser } from "../support/browser";
import { tabTo } from "../support/by-keyboard";
import { expectReadable } from "../support/readable";
import { staffServer } from "../support/staff";

const browser = testBrowser();
const staff = staffServer(browser);

const WIDE = { width: 1280, height: 900 };
const NARROW = { width: 360, height: 740 };
const MONTH = "2025-10";
/** Saving waits for a pause in typing, and machines are slow. */
const PATIENCE = { timeout: 20_000 };

/** What a month ago stood beside a cell, one person in a hundred more: nothing a rule would ask about. */
async function figuresFor(page: Page, region: string): Promise<string[]> {
  const before = await page
    .locator(`input[data-region="${region}"][data-before]`)
    .evaluateAll((cells) => cells.map((cell) => Number((cell as HTMLElement).dataset["before"])));
  expect(before).toHaveLength(4);
  return before.map((people) => String(Math.round(people * 1.004) + 1));
}

const noteOf = (page: Page) => page.locator("main [role=status], main [role=alert]").first().innerText();

describe("a month, by keyboard alone", () => {
  it.each([
    { viewport: WIDE, region: "35.72", examiner: "kepala.blitar" },
    { viewport: NARROW, region: "35.03", examiner: "kanwil.jatim" },
  ])("is entered, sent, returned, corrected, approved, and then public: $viewport.width px, $examiner", async (one) => {
    const { viewport, region, examiner } = one;
    const clerk = await staff.as("petugas.blitar@jangkau.example", { viewport });
    await expectReadable(clerk);
    await clerk.goto(`/entri/${MONTH}`);
    const figures = await figuresFor(clerk, region);
    await tabTo(clerk, `[id='sel-${region}-PU']`);
    for (const figure of figures) {
      await clerk.keyboard.type(figure);
      await clerk.keyboard.press("Tab");
    }
    await expect.poll(() => clerk.locator("#tersimpan").innerText(), PATIENCE).toContain("Tersimpan");
    await clerk.locator(`[id='catatan-${region}']`).waitFor({ state: "attached" });
    await expectReadable(clerk);
    await expect.poll(() => clerk.locator(`button[value='kirim ${region}']`).count(), PATIENCE).toBe(1);
    await tabTo(clerk, `button[value='kirim ${region}']`);
    await clerk.keyboard.press("Enter");
    await expect.poll(() => noteOf(clerk), PATIENCE).toContain("Laporan terkirim");

    const head = await staff.as(`${examiner}@jangkau.example`, { viewport });
    await head.goto("/persetujuan");
    await expectReadable(head);
    await tabTo(head, `a[href='/persetujuan/${MONTH}/${region}']`);
    await head.keyboard.press("Enter");
    await head.waitForURL((url) => url.pathname.endsWith(region));
    await expectReadable(head);
    await tabTo(head, "[name='tanda:PU']");
    await head.keyboard.press("Space");
    await tabTo(head, "#alasan");
    await head.keyboard.type("Cocokkan PU dengan berkas cabang.");
    await tabTo(head, "button[value=kembali]");
    await head.keyboard.press("Enter");
    await expect.poll(() => noteOf(head), PATIENCE).toContain("dikembalikan");

    await clerk.goto("/beranda");
    expect(await clerk.locator("main").innerText()).toContain("Cocokkan PU dengan berkas cabang.");
    await clerk.goto(`/entri/${MONTH}`);
    await tabTo(clerk, `[id='sel-${region}-PU']`);
    const corrected = Number(figures[0]) + 5;
    await clerk.keyboard.type(String(corrected));
    await tabTo(clerk, `button[value='kirim ${region}']`);
    await clerk.keyboard.press("Enter");
    await expect.poll(() => noteOf(clerk), PATIENCE).toContain("Laporan terkirim");

    await head.goto(`/persetujuan/${MONTH}/${region}`);
    await tabTo(head, "button[value=setuju]");
    await head.keyboard.press("Enter");
    await expect.poll(() => noteOf(head), PATIENCE).toContain("disetujui");

    const visitor = await staff.open({ viewport });
    await visitor.goto(`/daerah/${region}?period=${MONTH}`);
    const text = await visitor.locator("main").innerText();
    const sum = figures.slice(1).reduce((people, figure) => people + Number(figure), corrected);
    expect(text).toContain(sum.toLocaleString("id-ID"));
    expect(text.toLowerCase()).toContain("simulasi");
  });

  it("of eight regions and four segments takes at most one key beyond the digits a cell", async () => {
    const clerk = await staff.as("petugas.aceh@jangkau.example");
    await clerk.goto(`/entri/${MONTH}`);
    const regions = await clerk
      .locator("tr[id^='baris-']")
      .evaluateAll((rows) => rows.map((row) => row.dataset["region"]!));
    expect(regions).toHaveLength(8);
    const columns = await Promise.all(regions.map((region) => figuresFor(clerk, region)));
    await expect.poll(() => clerk.evaluate(() => document.activeElement?.id), PATIENCE).toBe(`sel-${regions[0]!}-PU`);
    let keys = 0;
    let digits = 0;
    for (let segment = 0; segment < 4; segment++) {
      for (const figures of columns) {
        for (const digit of figures[segment]!) {
          await clerk.keyboard.press(digit);
          keys += 1;
          digits += 1;
        }
        await clerk.keyboard.press("Enter");
        keys += 1;
      }
    }
    expect(keys - digits).toBe(8 * 4);
    await expect
      .poll(
        async () =>
          (await clerk.locator("td[data-state=saved]").count()) + (await clerk.locator("td[data-state]").count()),
        PATIENCE,
      )
      .toBe(64);
    await clerk.reload();
    const kept = await clerk
      .locator("input[data-before]")
      .evaluateAll((cells) => cells.map((cell) => (cell as HTMLInputElement).value));
    expect(kept.map((text) => text.replaceAll(".", ""))).toEqual(columns.flat());
  });
});

describe("a month with JavaScript off", () => {
  it("goes the whole way on a phone", async () => {
    const options = { javaScriptEnabled: false, viewport: NARROW };
    const clerk = await staff.as("petugas.probolinggo@jangkau.example", options);
    await clerk.goto(`/entri/${MONTH}`);
    const before = await clerk.locator("input[data-region='35.74'][data-before]").all();
    for (const cell of before) {
      await cell.fill(String(Math.round(Number(await cell.getAttribute("data-before")) * 1.004) + 1));
    }
    await press(clerk, "button:text-is('Simpan')");
    await press(clerk, "a:text-is('Isi juga peserta nonaktif')");
    await clerk.fill("[id='sel-35.74-PU_INACTIVE']", "12");
    await press(clerk, "button:text-is('Simpan')");
    expect(await clerk.inputValue("[id='sel-35.74-PU_INACTIVE']")).toBe("12");
    await press(clerk, "a:text-is('Sembunyikan kolom nonaktif')");
    // What cannot be read is kept as typed, and asked about.
    await clerk.fill("[id='sel-35.13-PU']", "1.234");
    await clerk.fill("[id='sel-35.13-BPU']", "12,5");
    await press(clerk, "button:text-is('Simpan')");
    expect(await clerk.inputValue("[id='sel-35.13-PU']")).toBe("1.234");
    expect(await clerk.inputValue("[id='sel-35.13-BPU']")).toBe("12,5");
    const asked = await clerk.locator("main").innerText();
    expect(asked).toContain("dapat dibaca sebagai ribuan atau sebagai desimal");
    expect(asked).toContain("bilangan desimal");
    await press(clerk, "button[value='kirim 35.13']");
    expect(await noteOf(clerk)).toContain("W.409");
    await clerk.selectOption("[name='ribuan:35.13:PU']", ".");
    await clerk.fill("[id='sel-35.13-BPU']", "");
    await press(clerk, "button:text-is('Simpan')");
    expect(await clerk.inputValue("[id='sel-35.13-PU']")).toBe("1.234");
    expect(await clerk.locator("main").innerText()).not.toContain("dapat dibaca sebagai ribuan");
    // A reason is kept while it is unfinished, and whatever else is sent.
    const odd = clerk.locator("#catatan-35\\.13 [data-answer*='|PU|1234']");
    const [choice, text] = [odd.locator("select"), odd.locator("input:not([type=hidden])")];
    await choice.selectOption("CLEANED");
    await text.fill("Data");
    await press(clerk, "button:text-is('Simpan')");
    expect(await noteOf(clerk)).toContain("1 alasan tersimpan");
    expect([await choice.inputValue(), await text.inputValue()]).toEqual(["CLEANED", "Data"]);
    expect(await clerk.locator("#catatan-35\\.13").innerText()).toContain("Alasan belum lengkap");
    await press(clerk, "button[value='kirim 35.13']");
    expect(await noteOf(clerk)).toContain("Kabupaten Probolinggo: W.403");
    expect(await text.inputValue()).toBe("Data");
    await press(clerk, "button[value='kirim 35.74']");
    expect(await noteOf(clerk)).toContain("Kota Probolinggo: Laporan terkirim");

    const head = await staff.as("kepala.probolinggo@jangkau.example", options);
    await head.goto(`/persetujuan/${MONTH}/35.74`);
    await press(head, "button[value=kembali]");
    expect(await noteOf(head)).toContain("W.404");
    await head.fill("#alasan", "Lampirkan dasar angka Jakon.");
    await press(head, "button[value=kembali]");
    await clerk.goto(`/entri/${MONTH}`);
    await press(clerk, "button[value='kirim 35.74']");
    await head.goto(`/persetujuan/${MONTH}/35.74`);
    await press(head, "button[value=setuju]");
    expect(await noteOf(head)).toContain("disetujui");
    await clerk.goto(`/entri/${MONTH}`);
    expect(await clerk.locator("#keadaan-35\\.74").innerText()).toContain("disetujui");
    await press(clerk, "#keadaan-35\\.74 a");
    await clerk.fill("#alasan", "salah");
    await press(clerk, "main button[type=submit]");
    expect(await noteOf(clerk)).toContain("W.411");
    expect(await clerk.inputValue("#alasan")).toBe("salah");
    await clerk.fill("#alasan", "Berkas sumber Jakon diperbaiki.");
    await press(clerk, "main button[type=submit]");
    expect(await noteOf(clerk)).toContain("Koreksi dibuka");
    expect(clerk.url()).toMatch(/#baris-35\.74$/);
    expect(await clerk.locator("#keadaan-35\\.74").innerText()).toContain("konsep, versi 2");
    expect(await clerk.locator("#catatan-35\\.74").innerText()).toContain("Berkas sumber Jakon diperbaiki.");
    expect(await clerk.locator("#baris-35\\.74").innerText()).toContain("disetujui ");
    await press(clerk, "#keadaan-35\\.74 a");
    await press(clerk, "main button[type=submit]");
    expect(await noteOf(clerk)).toContain("Koreksi dibatalkan");
    expect(await clerk.locator("#keadaan-35\\.74").innerText()).toContain("disetujui");
  });
});

describe("what is typed", () => {
  it("outlives a lost network and a closed page", async () => {
    const clerk = await staff.as("petugas.blitar@jangkau.example");
    await clerk.goto(`/entri/${MONTH}`);
    const cell = clerk.locator("[id='sel-35.05-JAKON']");
    await cell.waitFor();
    await clerk.context().setOffline(true);
    await cell.fill("26001");
    await cell.press("Enter");
    await expect.poll(() => clerk.locator("#tersimpan").innerText(), PATIENCE).toContain("Koneksi terputus");
    expect(await cell.locator("xpath=ancestor::td").getAttribute("data-state")).toBe("waiting");
    browser.errors.splice(0);
    await clerk.context().setOffline(false);
    // Nobody waits: the page is opened anew at once.
    await clerk.goto(`/entri/${MONTH}`);
    await expect.poll(() => cell.inputValue(), PATIENCE).toBe("26.001");
    browser.errors.splice(0);
    await clerk.evaluate(() => {
      localStorage.clear();
    });
    await clerk.reload();
    expect(await cell.inputValue()).toBe("26.001");
  });

  it("is kept where it explains an odd figure, and nobody's explanation replaces another's", async () => {
    const [first, second] = [
      await staff.as("petugas.aceh@jangkau.example"),
      await staff.as("petugas.aceh@jangkau.example"),
    ];
    await first.goto(`/entri/${MONTH}`);
    await first.fill("[id='sel-11.01-PMI']", "77123");
    await first.press("[id='sel-11.01-PMI']", "Enter");
    const partsIn = (page: Page) => {
      const odd = page.locator("#catatan-11\\.01 [data-answer*='|PMI|77123']");
      return { odd, choice: odd.locator("select"), text: odd.locator("input:not([type=hidden])") };
    };
    const [mine, other] = [partsIn(first), partsIn(second)];
    await mine.odd.waitFor(PATIENCE);
    await second.goto(`/entri/${MONTH}`);
    await second.context().setOffline(true);
    await other.text.fill("Ditulis tanpa\tjaringan");
    await other.text.press("Tab");
    await expect.poll(() => second.locator("#tersimpan").innerText(), PATIENCE).toContain("Koneksi terputus");
    browser.errors.splice(0);
    await mine.choice.selectOption("MIGRANTS");
    await expect.poll(() => mine.odd.innerText(), PATIENCE).toContain("Alasan belum lengkap");
    await mine.text.fill("Penempatan baru dibuka");
    await mine.text.press("Tab");
    const acknowledged = mine.odd.locator("input[name^='asal-uraian:']");
    await expect.poll(() => acknowledged.inputValue(), PATIENCE).toBe("Penempatan baru dibuka");
    await second.context().setOffline(false);
    await expect
      .poll(() => other.odd.innerText(), PATIENCE)
      .toContain("Orang lain sudah menulis: Penempatan pekerja migran berubah. Penempatan baru dibuka");
    expect(await other.text.inputValue()).toBe("Ditulis tanpa jaringan");
    browser.errors.splice(0);
    await first.reload();
    expect(await mine.choice.inputValue()).toBe("MIGRANTS");
    expect(await mine.text.inputValue()).toBe("Penempatan baru dibuka");
  });

  it("never replaces what a second person has saved, and shows both", async () => {
    const [clerk, head] = await Promise.all([
      staff.as("petugas.blitar@jangkau.example"),
      staff.as("kepala.blitar@jangkau.example"),
    ]);
    // What the grid asks by itself would bring the head's figure before the clerk writes on a slow machine.
    await clerk.route("**/entri/perubahan", () => undefined);
    await clerk.goto(`/entri/${MONTH}`);
    await head.goto(`/entri/${MONTH}`);
    const id = "[id='sel-35.04-PMI']";
    await head.fill(id, "2311");
    await head.press(id, "Enter");
    // The cell writes its figure out before the server has it; only this line says that it was saved first.
    await expect.poll(() => head.locator("#tersimpan").innerText(), PATIENCE).toContain("Tersimpan");
    await clerk.fill(id, "2322");
    await clerk.press(id, "Enter");
    const says = clerk.locator("[id='sel-35.04-PMI-info']");
    await expect
      .poll(() => says.innerText(), PATIENCE)
      .toContain("Anda: 2322. Kepala Contoh Blitar sudah menyimpan: 2.311");
    await head.reload();
    expect(await head.inputValue(id)).toBe("2.311");
    // Neither a button nor a new visit decides between the two.
    await clerk.click("button:text-is('Simpan')");
    await expect.poll(() => clerk.locator("#tersimpan").innerText(), PATIENCE).toContain("Pilih dahulu");
    await clerk.reload();
    await expect.poll(() => says.innerText(), PATIENCE).toContain("sudah menyimpan: 2.311");
    await clerk.click("button:text-is('Pakai 2.311 (yang tersimpan)')");
    expect(await clerk.inputValue(id)).toBe("2.311");
    await clerk.reload();
    expect(await clerk.inputValue(id)).toBe("2.311");
    // What was typed and taken back does not come back.
    await clerk.fill(id, "4");
    await clerk.fill(id, "2.311");
    await clerk.reload();
    await expect.poll(() => clerk.evaluate(() => document.activeElement?.tagName), PATIENCE).toBe("INPUT");
    expect(await clerk.inputValue(id)).toBe("2.311");
    // Typing it once more is a decision.
    await clerk.fill(id, "2323");
    await clerk.press(id, "Enter");
    await expect.poll(() => clerk.inputValue(id), PATIENCE).toBe("2.323");
  });

  it("comes as a block from a spreadsheet, each cell with its verdict, and can be taken back", async () => {
    const clerk = await staff.as("petugas.blitar@jangkau.example");
    await clerk.goto(`/entri/${MONTH}`);
    await clerk.focus("[id='sel-35.04-PU']");
    await clerk.evaluate(() => {
      const data = new DataTransfer();
      data.setData("text/plain", "47500\t43800\n52100\tsebelas\n");
      document.activeElement!.dispatchEvent(
        new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }),
      );
    });
    const value = (id: string) => clerk.inputValue(`[id='sel-${id}']`);
    await expect.poll(() => value("35.04-BPU"), PATIENCE).toBe("43.800");
    // The cell under the cursor is left as it is until the cursor goes on.
    expect(await value("35.04-PU")).toBe("47500");
    expect(await value("35.05-PU")).toBe("52.100");
    expect(await value("35.05-BPU")).toBe("sebelas");
    await expect
      .poll(() => clerk.locator("[id='sel-35.05-BPU-info']").innerText(), PATIENCE)
      .toContain("bukan bilangan");
    await clerk.focus("[id='sel-35.05-BPU']");
    expect(await value("35.04-PU")).toBe("47.500");
    await clerk.keyboard.press("Control+z");
    await expect.poll(() => value("35.05-BPU"), PATIENCE).toBe("");
  });
});
