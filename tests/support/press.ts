import type { Page } from "playwright-core";

/** Presses what leads to another page, and waits until that page is there; a click alone may return before. */
export async function press(page: Page, selector: string): Promise<void> {
  const led = page.waitForEvent("framenavigated");
  await page.click(selector);
  await led;
  await page.waitForLoadState();
}
