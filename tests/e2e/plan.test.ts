import { expect, it } from "vitest";
import { testBrowser } from "../support/browser";
import { layoutFaults } from "../support/layout";
import { press } from "../support/press";
import { expectReadable } from "../support/readable";

const browser = testBrowser();
const row = (plan: string, people: string, months: number) =>
  `rencana=${plan}&kelompok=VULNERABLE&orang=${people}&bulan=${months}&mulai=2027-01&iuran=&dana=APBD`;

it("a plan of Kota Probolinggo is made on a phone without JavaScript, and its address is the plan", async () => {
  const page = await browser.page({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } });
  await page.goto("/daerah/35.74?period=2025-09");
  await press(page, "a:text-is('Buat rencana')");
  expect(await page.locator(".plan-cost").innerText()).toBe("Rp8.682.912.000");
  await page.getByLabel("Orang").fill("43.070 orang?");
  await press(page, ".plan-send button");
  expect(await page.locator("main").innerText()).toContain('"43.070 orang?" bukan bilangan');
  await page.getByLabel("Orang").first().fill("43.070");
  await page.getByLabel(/^Anggaran/).fill("5 miliar");
  await press(page, ".plan-send button");
  const words = await page.locator("main").innerText();
  for (const said of ["Rp8.682.912.000", "menjadi 61,0%", "(38.336 + 43.070) / 133.451", "Rp3.682.912.000 melebihi"])
    expect(words).toContain(said);
  expect(words).toContain("Dengan Rp5 miliar: 24.801 orang selama 12 bulan.");
  const again = await browser.page();
  await again.goto(page.url());
  expect(await again.locator(".plan-cost").innerText()).toBe("Rp8.682.912.000");
});

it("two plans stand side by side, readable at every width", async () => {
  const page = await browser.page({ colorScheme: "light" });
  await page.goto(`/daerah/35.74/rencana?${row("A", "20.000", 12)}&${row("B", "43.070", 3)}&${row("B", "x", 3)}`);
  expect(await page.getByText("Rencana B belum dihitung: 1 isian").isVisible()).toBe(true);
  await page.goto(`/daerah/35.74/rencana?${row("A", "20.000", 12)}&${row("B", "43.070", 3)}`);
  expect(await page.locator(".plan-cost").allInnerTexts()).toEqual(["Rp4.032.000.000", "Rp2.170.728.000"]);
  await expectReadable(page);
  for (const width of [320, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    expect(await layoutFaults(page)).toEqual([]);
  }
});
