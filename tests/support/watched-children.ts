import { readdir, readFile } from "node:fs/promises";
import { setTimeout as sleep } from "node:timers/promises";

/** Highest resident size in bytes of each process that was seen, by its id. */
export type Peaks = Map<number, number>;

/**
 * Watches the processes that this one starts with a program, for as long as something is done; it needs Linux' `/proc`.
 * @param program a part of the command line that tells them apart
 */
export async function watchingChildren<T>(program: string, act: () => Promise<T>): Promise<{ done: T; peaks: Peaks }> {
  const peaks: Peaks = new Map();
  let isOver = false;
  const watch = async () => {
    while (!isOver) {
      for (const pid of await childrenOf(program)) {
        const peak = await peakOf(pid);
        if (peak !== null) peaks.set(pid, Math.max(peak, peaks.get(pid) ?? 0));
      }
      await sleep(20);
    }
  };
  const watching = watch();
  try {
    return { done: await act(), peaks };
  } finally {
    isOver = true;
    await watching;
  }
}

/** The kernel lists the children of each thread: to ask every process for its parent costs more than what is watched. */
async function childrenOf(program: string): Promise<number[]> {
  const threads = await readdir(`/proc/${process.pid}/task`);
  const lists = await Promise.all(
    threads.map((thread) => readFile(`/proc/${process.pid}/task/${thread}/children`, "utf8").catch(() => "")),
  );
  const found = await Promise.all(
    [...lists.join(" ").matchAll(/\d+/g)].map(async ([pid]) => {
      const command = await readFile(`/proc/${pid}/cmdline`, "utf8").catch(() => "");
      return command.includes(program) ? [Number(pid)] : [];
    }),
  );
  return found.flat();
}

/** The kernel keeps the highest size itself, so that nothing between two looks is missed but the very end. */
async function peakOf(pid: number): Promise<number | null> {
  const status = await readFile(`/proc/${pid}/status`, "utf8").catch(() => "");
  const kilobytes = /^VmHWM:\s+(\d+) kB$/m.exec(status)?.[1];
  return kilobytes === undefined ? null : Number(kilobytes) * 1024;
}
