import { spawn } from "node:child_process";
import path from "node:path";
import { openPlaces } from "@/lib/core/places";
import { bareEnv } from "@/lib/env";
import { optionsFor } from "@/lib/setup/built.mjs";
import { FileRefused, reject } from "../../messages";
import { READING_LIMITS } from "../../schema/sheet";

const FOLDER = "lib/imports/commands/reading";
type Program = "read-book-here.ts" | "mark-file-here.ts";

const MEBIBYTE = 1024 ** 2;
/** Of the memory allowed, what is left for objects beside the program itself and the bytes of the file. */
const HEAP = 112;
/** Longer than the text of every cell that may be kept, and than a file with all that may be said about it. */
const LONGEST_ANSWER = 64 * MEBIBYTE;

/** More at once would all be slower than their time allows; each takes up to 200 MiB. With a line of these the last one waits
 * a minute and a half at the very worst. */
const places = openPlaces(2, 8, () => new FileRefused(reject("I.511", null, null)));

/** What a program may take: milliseconds, and bytes of memory. */
export type Bounds = { time: number; memory: number };

/** @throws FileRefused I.004 for a file that no program takes */
export function refuseTooLarge(bytes: Buffer): void {
  if (bytes.length <= READING_LIMITS.bytes) return;
  throw new FileRefused(reject("I.004", null, null, { limit: `${READING_LIMITS.bytes / MEBIBYTE} MiB` }));
}

/** @returns the refusal of a file whose program ended before it had answered */
export function tookTooMuch({ memory }: Pick<Bounds, "memory"> = READING_LIMITS): FileRefused {
  return new FileRefused(reject("I.031", null, null, { limit: `${memory / MEBIBYTE} MiB` }));
}

/**
 * Runs one of our programs in a process of its own, which ends with it, has no environment, and whose memory and
 * time are limited. Others that run already are waited for; its time begins when it does.
 * @param task what it is told on its command line; `input` comes on stdin, one piece after the other
 * @returns what it wrote; nothing whole when it was ended early
 * @throws FileRefused I.030 when it takes too long, I.511 when too many wait already
 */
export function runApart(
  program: Program,
  task: object,
  input: readonly Buffer[],
  bounds: Pick<Bounds, "time"> = READING_LIMITS,
): Promise<Buffer> {
  return places(() => run(program, task, input, bounds));
}

function run(
  program: Program,
  task: object,
  input: readonly Buffer[],
  { time }: Pick<Bounds, "time">,
): Promise<Buffer> {
  return new Promise((resolve, refuse) => {
    const options = [
      `--max-old-space-size=${HEAP}`,
      "--max-semi-space-size=4",
      ...optionsFor(path.join(FOLDER, program)),
    ];
    const child = spawn(process.execPath, [...options, JSON.stringify(task)], {
      env: bareEnv(),
      stdio: ["pipe", "pipe", "ignore"],
    });
    const answer: Buffer[] = [];
    let length = 0;
    let tookTooLong = false;
    const timer = setTimeout(() => {
      tookTooLong = true;
      child.kill("SIGKILL");
    }, time);
    child.stdout.on("data", (chunk: Buffer) => {
      if ((length += chunk.length) > LONGEST_ANSWER) child.kill("SIGKILL");
      else answer.push(chunk);
    });
    child.on("error", (error) => {
      clearTimeout(timer);
      refuse(error);
    });
    child.on("close", () => {
      clearTimeout(timer);
      if (tookTooLong) refuse(new FileRefused(reject("I.030", null, null, { seconds: time / 1000 })));
      else resolve(Buffer.concat(answer));
    });
    // A program that ends before it has taken everything has its reasons; they come with its end.
    child.stdin.on("error", () => undefined);
    for (const piece of input) child.stdin.write(piece);
    child.stdin.end();
  });
}

/** @returns what an answer says as JSON; null for one that is not whole */
export function parsedAnswer(answer: Buffer): unknown {
  try {
    return JSON.parse(answer.toString("utf8"));
  } catch {
    return null;
  }
}
