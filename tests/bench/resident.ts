import { readFile } from "node:fs/promises";

const read = (pid: number, file: string) => readFile(`/proc/${pid}/${file}`, "utf8").catch(() => "");

/** @returns what a process holds (VmRSS), in megabytes of a million bytes; NaN where the system has no /proc */
export async function residentMegabytes(pid: number): Promise<number> {
  return (Number(/^VmRSS:\s+(\d+) kB$/m.exec(await read(pid, "status"))?.[1] ?? Number.NaN) * 1024) / 1e6;
}

/** The same with those that it has started. */
export async function residentMegabytesOfAll(pid: number): Promise<number> {
  const children = [...(await read(pid, `task/${pid}/children`)).matchAll(/\d+/g)].map(Number);
  const below = await Promise.all(children.map(residentMegabytesOfAll));
  return below.filter((each) => !Number.isNaN(each)).reduce((sum, each) => sum + each, await residentMegabytes(pid));
}
