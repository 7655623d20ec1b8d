import pg from "pg";
import { beforeAll } from "vitest";

/** Listens to every statement that this process sends to PostgreSQL. Call it at the top of a test file. */
export function sentStatements() {
  let sent: string[] = [];
  beforeAll(() => {
    type Query = (...args: unknown[]) => unknown;
    const prototype = pg.Client.prototype as unknown as { query: Query };
    const query = prototype.query;
    prototype.query = function (this: unknown, ...args: unknown[]) {
      const [first] = args;
      sent.push(typeof first === "string" ? first : (first as { text: string }).text);
      return query.apply(this, args);
    };
  });
  /** @returns what the act sends, in order */
  return async function statementsOf(act: () => Promise<unknown>): Promise<string[]> {
    sent = [];
    await act();
    return sent;
  };
}
