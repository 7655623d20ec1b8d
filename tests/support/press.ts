import type { Locator, Page } from "playwright-core";

/**
 * Presses what leads to another page, and waits until that page is there; a click alone may return before. While a page is
 * still coming in, what is pressed may move away under the mouse and nothing would happen.
 * @param target what is pressed, or where it is found
 */
export async function press(page: Page, target: string | Locator): Promise<void> {
  await page.waitForLoadState();
  const led = page.waitForEvent("framenavigated");
  await (typeof target === "string" ? page.locator(target) : target).click();
  await led;
  await page.waitForLoadState();
}
