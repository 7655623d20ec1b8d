import { READING_LIMITS } from "../../schema/sheet";

/** Ends this process when it holds more memory than it may, in bytes; the one that started it knows what that means. */
export function keepMemory(most: number = READING_LIMITS.memory): void {
  const look = () => {
    if (process.memoryUsage.rss() > most) process.exit(1);
  };
  // A small file can be read before the clock ticks once.
  look();
  setInterval(look, 20).unref();
}

/** @returns everything that comes on stdin, in one buffer of the size that was announced */
export async function takeInput(size: number): Promise<Buffer> {
  const bytes = Buffer.alloc(size);
  let filled = 0;
  for await (const chunk of process.stdin as AsyncIterable<Buffer>) filled += chunk.copy(bytes, filled);
  return bytes;
}
