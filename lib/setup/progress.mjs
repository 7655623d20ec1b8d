import { systemCode } from "./system-code.mjs";

/**
 * What is told while something is being done.
 * @typedef {object} Progress
 * @property {(line: string) => void} note a line below the step that is under way
 * @property {(text: string) => void} line
 * @property {(title: string, run: () => Promise<string | void>) => Promise<void>} step
 *   runs one step; what it returns as a text is its outcome, otherwise "selesai"
 */

/** A failure that is told to the user as it is, without a stack trace. */
export class PlainFailure extends Error {
  /** @override */
  name = "PlainFailure";
}

/**
 * One line per step: "1/6 Memasang dependensi ... selesai (23 dtk)".
 * @param {NodeJS.WritableStream} stream where the lines go; commands that answer on stdout give stderr
 * @param {number} total the number of steps, or 0 for lines without a number
 * @returns {Progress}
 */
export function progressOn(stream, total) {
  let position = 0;
  let open = false;
  let noted = false;
  /** @param {string} text */
  const write = (text) => void stream.write(text);
  /** @param {string} line */
  const note = (line) => {
    write(open ? `\n    ${line}` : `    ${line}\n`);
    noted = open;
  };
  /** @type {(outcome: string, began: number) => void} */
  const close = (outcome, began) => {
    write(`${noted ? "\n   " : ""} ${outcome} (${duration(performance.now() - began)})\n`);
    open = noted = false;
  };
  return {
    note,
    line: (text) => {
      write(`${text}\n`);
    },
    step: async (title, run) => {
      position += 1;
      const began = performance.now();
      write(`${total > 0 ? `${position}/${total} ` : ""}${title} ...`);
      open = true;
      try {
        const outcome = await run();
        close(typeof outcome === "string" ? outcome : "selesai", began);
      } catch (error) {
        close("gagal", began);
        throw error;
      }
    },
  };
}

/**
 * Progress that says nothing, for commands whose steps rarely take time.
 * @type {Progress}
 */
export const silentProgress = {
  note: () => undefined,
  line: () => undefined,
  step: async (_title, run) => {
    await run();
  },
};

/**
 * Milliseconds as people read them: "0,4 dtk", "23 dtk", "2 mnt 5 dtk".
 * @param {number} milliseconds
 */
export function duration(milliseconds) {
  const seconds = milliseconds / 1000;
  if (seconds < 10) return `${seconds.toFixed(1).replace(".", ",")} dtk`;
  if (seconds < 60) return `${Math.round(seconds)} dtk`;
  return `${Math.floor(seconds / 60)} mnt ${Math.round(seconds % 60)} dtk`;
}

/**
 * Tells why it ended: expected failures in plain words, anything else with what a developer needs.
 * @param {unknown} error
 */
export function tellFailure(error) {
  const { name, message } = error instanceof Error ? error : { name: "", message: "" };
  if (systemCode(error) === "ENOSPC" || /no space left on device/i.test(message)) {
    console.error("\nRuang disk habis. Kosongkan ruang (sekitar 2 GB), lalu jalankan lagi.");
  } else if (name === "PlainFailure" || name === "AppError") {
    console.error(`\n${message}`);
  } else {
    console.error("\nTerjadi kesalahan yang tidak terduga:", error);
  }
}
