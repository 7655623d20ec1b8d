import { spawnSync } from "node:child_process";
import { accessSync, constants } from "node:fs";
import path from "node:path";
import { chromium } from "playwright-core";
import { childEnv, readEnv } from "@/lib/env";
import { PlainFailure } from "./progress.mjs";

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
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
  const folders = (childEnv().PATH ?? "").split(path.delimiter).filter((folder) => folder !== "");
  const candidates = [
    ...NAMES.flatMap((name) => folders.map((folder) => path.join(folder, name))),
    ...PLACES,
    chromium.executablePath(),
  ];
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
  const reason = installChromium();
  const executable = findChromium();
  if (executable !== undefined) return { executable, installed: true };
  throw new PlainFailure(
    `Chromium tidak ditemukan dan tidak dapat dipasang${reason === "" ? "" : ` (${reason})`}.\n` +
      "Pasang sendiri, misalnya: apt-get install chromium, atau: npx playwright-core install chromium,\n" +
      "atau tunjukkan yang sudah ada: CHROMIUM_PATH=/jalan/ke/chromium npm test",
  );
}

/** @returns why it did not work, "" when it did */
function installChromium(): string {
  const prefix = process.getuid?.() === 0 ? [] : ["sudo", "-n"];
  for (const options of [["update"], ["install", "-y", "--no-install-recommends", "chromium"]]) {
    const [command, ...rest] = [...prefix, "apt-get", "-q", ...options];
    const { status, error, stderr } = spawnSync(command!, rest, {
      encoding: "utf8",
      env: childEnv({ DEBIAN_FRONTEND: "noninteractive" }),
    });
    if (error) return `${command} tidak ada`;
    if (status !== 0 && options[0] !== "update") return stderr.trim().split("\n").at(-1) ?? "";
  }
  return "";
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
