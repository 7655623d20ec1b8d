import { spawn } from "node:child_process";
import path from "node:path";
import { childEnv } from "@/lib/env";
import { FileRefused, reject } from "../../messages";
import { readingAnswerSchema, type ReadingTask } from "../../schema/reading";
import { READING_LIMITS, type Book } from "../../schema/sheet";

const MEBIBYTE = 1024 ** 2;
/** Of the memory allowed, what is left for objects beside the program itself and the bytes of the file. */
const HEAP = 112;
/** Longer than the text of every cell that may be kept. */
const LONGEST_ANSWER = 64 * MEBIBYTE;
const PROGRAM = path.resolve("lib/imports/commands/reading/read-book-here.ts");

/**
 * Reads a table file in a process of its own, which ends with it, has no environment, and whose memory and time are limited.
 * @param measure a column's title as the user wrote it
 * @param bounds milliseconds and bytes that it may take
 * @throws FileRefused what the reader refuses, I.030 when it takes too long, I.031 when it takes too much memory
 */
export async function readApart(
  bytes: Buffer,
  measure?: string,
  bounds: { time: number; memory: number } = READING_LIMITS,
): Promise<Book> {
  if (bytes.length > READING_LIMITS.bytes) {
    throw new FileRefused(reject("I.004", null, null, { limit: `${READING_LIMITS.bytes / MEBIBYTE} MiB` }));
  }
  const answer = await run(bytes, { size: bytes.length, measure, memory: bounds.memory }, bounds.time);
  const { success, data } = readingAnswerSchema.safeParse(parsed(answer));
  if (!success) throw new FileRefused(reject("I.031", null, null, { limit: `${bounds.memory / MEBIBYTE} MiB` }));
  if ("refused" in data) throw new FileRefused(data.refused);
  return data.book;
}

/** @returns what the process wrote; nothing whole when it was ended early */
function run(bytes: Buffer, task: ReadingTask, time: number): Promise<string> {
  return new Promise((resolve, refuse) => {
    const options = [`--max-old-space-size=${HEAP}`, "--max-semi-space-size=4", "--import", "tsx", PROGRAM];
    const child = spawn(process.execPath, [...options, JSON.stringify(task)], {
      env: emptyEnv(),
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
      else resolve(Buffer.concat(answer).toString("utf8"));
    });
    // A reader that ends before it has taken everything has its reasons; they come with its end.
    child.stdin.on("error", () => undefined);
    child.stdin.end(bytes);
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** What a program needs to run, and no password. */
function emptyEnv(): NodeJS.ProcessEnv {
  const { PATH, HOME, TMPDIR, TEMP, SystemRoot } = childEnv();
  return { PATH, HOME, TMPDIR, TEMP, SystemRoot, NODE_ENV: "production" };
}
