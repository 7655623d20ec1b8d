import { format } from "node:util";
import pino from "pino";
import { withoutPersons } from "./without-persons";

/** A request that has been answered: its route as the folders of `app` spell it, and how long it took in milliseconds. */
export type Answered = { method: string; route: string; status: number; ms: number };

export type Log = {
  /** What would go to `console.error`, with the number of the request in which it happened. */
  failed: (parts: readonly unknown[], requestId: string | undefined) => void;
  answered: (answered: Answered, requestId: string) => void;
};

type Line = (text: string) => void;

/** For people at a terminal: failures only, each beginning with the number of its request. */
export function textLog(write: (...parts: unknown[]) => void): Log {
  return {
    failed: (parts, requestId) => {
      write(...(requestId === undefined ? parts : [`[permintaan ${requestId}]`, ...parts]));
    },
    answered: () => undefined,
  };
}

/** For machines: one line of JSON for each request and each failure, without addresses, queries or names. */
export function jsonLog(write: Line): Log {
  const levels = { formatters: { level: (level: string) => ({ level }) }, timestamp: pino.stdTimeFunctions.isoTime };
  const log = pino({ base: { pid: process.pid }, messageKey: "message", ...levels }, { write });
  return {
    failed: (parts, requestId) => {
      const error = parts.find((part) => part instanceof Error);
      const words = parts.filter((part) => part !== error);
      const message = withoutPersons(words.length > 0 ? format(...words) : (error?.message ?? ""));
      log.error({ requestId, ...(error && { error: describe(error) }) }, message);
    },
    answered: (answered, requestId) => {
      log.info({ requestId, ...answered, ms: Math.round(answered.ms * 10) / 10 }, "answered");
    },
  };
}

function describe({ name, message, stack = "" }: Error): { name: string; message: string; stack: string } {
  return { name, message: withoutPersons(message), stack: withoutPersons(stack) };
}
