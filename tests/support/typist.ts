import type { Period } from "@/lib/core/period";
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
    const [verdict] = verdicts;
    switch (verdict?.kind) {
      case "saved":
      case "question":
        revision = verdict.revision!;
        acknowledged = sent;
        return null;
      case "conflict":
        // An answer was lost on its way; what it saved is typed over.
        revision = verdict.theirs!.revision;
        return null;
      default:
        return JSON.stringify(verdict);
    }
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
