import { chromium } from "playwright-core";
import { readEnv } from "@/lib/env";
import { PlainFailure } from "./progress.mjs";
import { installPackage, isExecutable, placesOf } from "./system-package";

/** The one without windows first: it draws the same pages and starts a page in a third of the time. */
const NAMES = ["chromium-headless-shell", "chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const PLACES = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

/** The path of a Chromium: CHROMIUM_PATH, the system's, or the one Playwright has downloaded; undefined without any. */
export function findChromium(): string | undefined {
  const { CHROMIUM_PATH } = readEnv();
  if (CHROMIUM_PATH !== undefined) {
    if (isExecutable(CHROMIUM_PATH)) return CHROMIUM_PATH;
    throw new PlainFailure(`CHROMIUM_PATH menunjuk ${CHROMIUM_PATH}, yang tidak ada atau tidak dapat dijalankan.`);
  }
  const candidates = [...NAMES.flatMap(placesOf), ...PLACES, chromium.executablePath()];
  return candidates.find(isExecutable);
}

/**
 * Finds a Chromium or installs one by the system's package manager.
 * @returns its path and whether it was installed now
 * @throws PlainFailure that says how to get one
 */
export function ensureChromium(): { executable: string; installed: boolean } {
  const found = findChromium();
  if (found !== undefined) return { executable: found, installed: false };
  let reason = installPackage("chromium-headless-shell");
  if (reason !== "") reason = installPackage("chromium");
  const executable = findChromium();
  if (executable !== undefined) return { executable, installed: true };
  throw new PlainFailure(
    `Chromium tidak ditemukan dan tidak dapat dipasang${reason === "" ? "" : ` (${reason})`}.\n` +
      "Pasang sendiri, misalnya: apt-get install chromium, atau: npx playwright-core install chromium,\n" +
      "atau tunjukkan yang sudah ada: CHROMIUM_PATH=/jalan/ke/chromium npm test",
  );
}
