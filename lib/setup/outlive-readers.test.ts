import { spawn } from "node:child_process";
import { once } from "node:events";
import { expect, it } from "vitest";

/** Reports errors as a server does; after a while it ends with how many there were, 99 for as many or more. */
const PROGRAM = `
  const [, module, how] = process.argv;
  if (how === "prepared") (await import(module)).outliveReaders();
  let errors = 0;
  process.on("uncaughtException", (error) => {
    errors += 1;
    process.stderr.write(error.message);
  });
  process.stdin.once("data", () => {
    process.stdout.write("one");
    setTimeout(() => process.exit(Math.min(errors, 99)), 300);
  });
  process.stdout.write("ready");
`;

async function errorsOf(how: "prepared" | "unprepared"): Promise<number | null> {
  const module = new URL("outlive-readers.mjs", import.meta.url).href;
  const child = spawn(process.execPath, ["--input-type=module", "-e", PROGRAM, module, how]);
  await once(child.stdout, "data");
  child.stdout.destroy();
  child.stderr.destroy();
  child.stdin.write("go\n");
  const [code] = (await once(child, "exit")) as [number | null];
  return code;
}

it("a program goes on in peace when nobody reads what it says any more", async () => {
  expect(await errorsOf("prepared")).toBe(0);
});

it("without it each error is reported by a line that fails again", async () => {
  expect(await errorsOf("unprepared")).toBeGreaterThan(0);
});
