import type { Socket } from "node:net";

const TICK_MS = 100;

/**
 * Waits for the database for a number of milliseconds in which this process could have taken the answer. A clock alone
 * would blame the database for what a busy process has not yet read: between two ticks there is always time to read.
 * @throws Error when nothing has come by then; `asked` may still be under way
 */
export async function withinTicks<T>(ms: number, asked: Promise<T>): Promise<T> {
  let ticks = 0;
  let timer: NodeJS.Timeout | undefined;
  const silence = new Promise<never>((_, reject) => {
    timer = setInterval(() => {
      ticks += 1;
      if (ticks * TICK_MS >= ms) reject(new Error("The database does not answer"));
    }, TICK_MS);
  });
  try {
    return await Promise.race([asked, silence]);
  } finally {
    clearInterval(timer);
  }
}

/**
 * Closes a connection on which nothing has come for so long. One that has been given up is never used again: it could
 * still be in the middle of a transaction.
 * @param client as a pool hands it to `onConnect`
 */
export function endAtSilence(ms: number): (client: object) => void {
  return (client) => {
    streamOf(client).setTimeout(ms, () => {
      destroyConnection(client, "The database has fallen silent");
    });
  };
}

/** Breaks a connection at once, whatever it is in the middle of; who waits on it is told why. */
export function destroyConnection(client: object, reason: string): void {
  streamOf(client).destroy(new Error(reason));
}

function streamOf(client: object): Socket {
  return (client as { connection: { stream: Socket } }).connection.stream;
}
