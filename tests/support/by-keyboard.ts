import type { Page } from "playwright-core";
import { follow } from "./press";

const MOST_TABS = 400;

/** Presses Tab until the wanted element has the focus; from the end of a page the browser begins again. */
export async function tabTo(page: Page, selector: string): Promise<void> {
  await page.waitForLoadState();
  const wanted = page.locator(selector).first();
  for (let presses = 0; presses < MOST_TABS; presses++) {
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`Tab never reached ${selector}`);
}

/** Writes into a field, in the place of what stood there. */
export async function typeInto(page: Page, selector: string, text: string): Promise<void> {
  await tabTo(page, selector);
  await page.keyboard.press("ControlOrMeta+A");
  await page.keyboard.type(text);
}

/** Writes a day, `YYYY-MM-DD`, in the order in which the browser asks for its parts. */
export async function typeDay(page: Page, selector: string, day: string): Promise<void> {
  const [year, month, date] = day.split("-");
  for (const text of [`${month}${date}${year}`, `${date}${month}${year}`]) {
    await tabTo(page, selector);
    await page.keyboard.type(text);
    if ((await page.inputValue(selector)) === day) return;
    // A field of parts keeps the focus in one of them: from outside it begins with the first again.
    await page.keyboard.press("Shift+Tab");
  }
  throw new Error(`${selector} did not take ${day}`);
}

/** Chooses the option that begins with these words. */
export async function choose(page: Page, selector: string, words: string): Promise<void> {
  await tabTo(page, selector);
  await page.keyboard.type(words);
  const chosen = await page.locator(`${selector} option:checked`).innerText();
  if (!chosen.startsWith(words)) throw new Error(`${selector} chose "${chosen}" for "${words}"`);
}

/** Presses a link, button or summary that leads to another page, and waits for that page. */
export async function enter(page: Page, selector: string): Promise<void> {
  await tabTo(page, selector);
  await follow(page, () => page.keyboard.press("Enter"));
}
