/** A failure that is told to the user as it is, without a stack trace. */
export class PlainFailure extends Error {
  name = "PlainFailure";
}

/**
 * One line per step: "1/6 Memasang dependensi ... selesai (23 dtk)".
 * @param stream where the lines go; commands that answer on stdout give stderr
 * @param total the number of steps, or 0 for lines without a number
 */
export function progressOn(stream, total) {
  let position = 0;
  let open = false;
  let noted = false;
  const write = (text) => stream.write(text);
  const note = (line) => {
    write(open ? `\n    ${line}` : `    ${line}\n`);
    noted = open;
  };
  const close = (outcome, began) => {
    write(`${noted ? "\n   " : ""} ${outcome} (${duration(performance.now() - began)})\n`);
    open = noted = false;
  };
  return {
    note,
    line: (text) => write(`${text}\n`),
    /** Runs one step; what it returns as a text is its outcome, otherwise "selesai". */
    async step(title, run) {
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

/** Progress that says nothing, for commands whose steps rarely take time. */
export const silentProgress = { note: () => {}, line: () => {}, step: async (_title, run) => void (await run()) };

/** Milliseconds as people read them: "0,4 dtk", "23 dtk", "2 mnt 5 dtk". */
export function duration(milliseconds) {
  const seconds = milliseconds / 1000;
  if (seconds < 10) return `${seconds.toFixed(1).replace(".", ",")} dtk`;
  if (seconds < 60) return `${Math.round(seconds)} dtk`;
  return `${Math.floor(seconds / 60)} mnt ${Math.round(seconds % 60)} dtk`;
}

/** Tells why it ended: expected failures in plain words, anything else with what a developer needs. */
export function tellFailure(error) {
  if (error?.code === "ENOSPC" || /no space left on device/i.test(error?.message ?? "")) {
    console.error("\nRuang disk habis. Kosongkan ruang (sekitar 2 GB), lalu jalankan lagi.");
  } else if (error?.name === "PlainFailure" || error?.name === "AppError") {
    console.error(`\n${error.message}`);
  } else {
    console.error("\nTerjadi kesalahan yang tidak terduga:", error);
  }
}
