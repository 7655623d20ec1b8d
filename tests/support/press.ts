import type { Locator, Page } from "playwright-core";

/** Does what leads to another page, and waits until that page is there; the act alone may return before. */
export async function follow(page: Page, act: () => Promise<void>): Promise<void> {
  const led = page.waitForEvent("framenavigated");
  await act();
  await led;
  await page.waitForLoadState();
}

/**
 * Presses what leads to another page, and waits for it. While a page is still coming in, what is pressed may move away
 * under the mouse and nothing would happen.
 * @param target what is pressed, or where it is found
 */
export async function press(page: Page, target: string | Locator): Promise<void> {
  await page.waitForLoadState();
  await follow(page, () => (typeof target === "string" ? page.locator(target) : target).click());
}
