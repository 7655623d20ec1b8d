import { READING_LIMITS } from "../../schema/sheet";

/** Ends this process when it holds more memory than it may; the one that started it knows what that means. */
export function keepMemory(): void {
  setInterval(() => {
    if (process.memoryUsage.rss() > READING_LIMITS.memory) process.exit(1);
  }, 20).unref();
}

/** @returns everything that comes on stdin, in one buffer of the size that was announced */
export async function takeInput(size: number): Promise<Buffer> {
  const bytes = Buffer.alloc(size);
  let filled = 0;
  for await (const chunk of process.stdin as AsyncIterable<Buffer>) filled += chunk.copy(bytes, filled);
  return bytes;
}
