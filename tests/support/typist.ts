import type { Period } from "@/lib/core/period";
import { onDatabase } from "@/lib/postgres/connection";
import type { EntryColumn } from "@/lib/reports/schema";
import type { Request } from "./steady-requests";

type Cell = { period: Period; region: string; column: EntryColumn };

/**
 * Somebody who types 1, 2, 3 ... into one cell over HTTP, each over what was acknowledged before, and notes what the server
 * has acknowledged. One request at a time: what is asked for meanwhile does nothing.
 */
export function typist(
  base: string,
  { cookie, period, region, column = "PU" }: Omit<Cell, "column"> & { cookie: string; column?: EntryColumn },
) {
  const cell: Cell = { period, region, column };
  let sent = 0;
  let acknowledged = 0;
  let revision = 0;
  let isTyping = false;
  const type = async (signal: AbortSignal): Promise<string | null> => {
    sent += 1;
    const changes = [{ region, column, text: String(sent), base: revision }];
    const answer = await fetch(`${base}/entri/simpan`, {
      method: "POST",
      signal,
      headers: { cookie, "content-type": "application/json" },
      body: JSON.stringify({ period, changes }),
    });
    if (answer.status !== 200) return `${answer.status} ${(await answer.text()).slice(0, 200)}`;
    const { verdicts } = (await answer.json()) as {
      verdicts: { kind: string; revision?: number; theirs?: { revision: number } }[];
    };
    const verdict = verdicts[0]!;
    if (verdict.kind === "saved" || verdict.kind === "question") {
      revision = verdict.revision!;
      acknowledged = sent;
      return null;
    }
    if (verdict.kind !== "conflict") return JSON.stringify(verdict);
    // An answer was lost on its way; what it saved is typed over.
    revision = verdict.theirs!.revision;
    return null;
  };
  const request: Request = {
    what: `POST ${region} ${column}`,
    send: async (signal) => {
      if (isTyping) return null;
      isTyping = true;
      try {
        return await type(signal);
      } finally {
        isTyping = false;
      }
    },
  };
  return { cell, request, sent: () => String(sent), acknowledged: () => String(acknowledged) };
}

export type Typist = ReturnType<typeof typist>;

/** @returns the figure that stands in a cell */
function figureIn(databaseUrl: string, { period, region, column }: Cell): Promise<number | undefined> {
  return onDatabase(databaseUrl, async (client) => {
    const { rows } = await client.query<{ value: number }>(
      `SELECT "value" FROM "ReportCell" WHERE "period" = $1 AND "regionCode" = $2 AND "column" = $3::"EntryColumn"`,
      [period, region, column],
    );
    return rows[0]?.value;
  });
}

/** @returns the cells in which neither what was acknowledged stands, nor what was sent after it and whose answer was lost */
export async function lostCells(databaseUrl: string, typists: readonly Typist[]): Promise<string[]> {
  const lost: string[] = [];
  for (const { cell, acknowledged, sent } of typists) {
    const figure = await figureIn(databaseUrl, cell);
    const isThere = figure !== undefined && figure >= Number(acknowledged()) && figure <= Number(sent());
    if (!isThere) lost.push(`${cell.region} ${cell.column}: ${figure}, acknowledged ${acknowledged()}, sent ${sent()}`);
  }
  return lost;
}
