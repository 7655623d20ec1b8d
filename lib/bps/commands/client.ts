import { setTimeout as pause } from "node:timers/promises";
import type { z } from "zod";
import { isAvailable, ofShape, readAnswer } from "../format/read-answer";
import { bpsRefusal, BpsRefused } from "../messages";
import { dataSchema, variablesSchema, yearsSchema, type BpsData, type BpsPeriod, type BpsVariable } from "../schema";

/** Where the server is and how patiently it is asked. `key` is sent to it and shown to nobody. */
export type BpsServer = { address: string; key: string; seconds?: number; times?: number; pauseMs?: number };

/** A table of all regencies and one year is 60 kB. */
const MOST_BYTES = 20 * 1024 * 1024;
/** Lists come ten a page; the nation has some thousand variables. */
const MOST_PAGES = 400;

/** Asks the WebAPI. It is asked for one year at a time, as the server limits what one answer may hold. */
export function bpsClient({ address, key, seconds = 30, times = 3, pauseMs = 1000 }: BpsServer) {
  const hide = (text: string) =>
    [key, encodeURIComponent(key)].filter((one) => one !== "").reduce((so, one) => so.replaceAll(one, "[kunci]"), text);

  /** @returns the body, asked for again while the fault may pass: no connection, no answer, 429, 5xx, an empty body */
  async function ask(question: Record<string, string>): Promise<Record<string, unknown>> {
    const url = new URL(`${address.replace(/\/+$/, "")}/list`);
    url.search = new URLSearchParams({ lang: "ind", ...question, key }).toString();
    let fault: BpsRefused | null = null;
    for (let turn = 1; turn <= times; turn += 1) {
      if (turn > 1) await pause(pauseMs * 2 ** (turn - 2));
      const answer = await fetchOnce(url);
      if (!(answer instanceof BpsRefused)) return answer;
      fault = answer;
    }
    throw fault!;
  }

  /** @returns the body, or a fault that may pass @throws BpsRefused that will not pass by asking again */
  async function fetchOnce(url: URL): Promise<Record<string, unknown> | BpsRefused> {
    let response: Response;
    let text: string;
    try {
      // A redirection would take the key elsewhere.
      response = await fetch(url, { redirect: "error", signal: AbortSignal.timeout(seconds * 1000) });
      if (response.status === 429 || response.status >= 500)
        return bpsRefusal("B.004", { status: response.status, times });
      text = await readText(response);
    } catch (error) {
      if (error instanceof BpsRefused) throw error;
      // The error itself is not passed on: it names the address, and with it the key.
      return (error as Error).name === "TimeoutError"
        ? bpsRefusal("B.003", { seconds, times })
        : bpsRefusal("B.002", { times });
    }
    // A refusal in words says more than its number.
    if (!response.ok && !/^\s*[{<]/.test(text)) throw bpsRefusal("B.004", { status: response.status, times: 1 });
    return readAnswer(text, hide) ?? bpsRefusal("B.006", { times });
  }

  /** @returns what stands on all pages of a list; nothing where the server has none */
  async function list<T>(schema: z.ZodType<[{ pages: number }, T[]]>, question: Record<string, string>): Promise<T[]> {
    const found: T[] = [];
    for (let page = 1, pages = 1; page <= pages && page <= MOST_PAGES; page += 1) {
      const body = await ask({ ...question, page: String(page) });
      if (!isAvailable(body)) break;
      const [at, items] = ofShape(schema, body["data"]);
      pages = at.pages;
      found.push(...items);
    }
    return found;
  }

  return {
    /** @returns the variables of a domain whose title has each of the words @throws BpsRefused */
    async variables(domain: string, words: string): Promise<BpsVariable[]> {
      const wanted = words.toLowerCase().split(/\s+/);
      const all = await list(variablesSchema, { model: "var", domain });
      return all
        .filter(({ title }) => wanted.every((word) => title.toLowerCase().includes(word)))
        .map(({ var_id: variable, title, unit }) => ({ variable, title, unit: unit ?? null }));
    },

    /** @returns the years that a variable has, in order @throws BpsRefused */
    async periods(domain: string, variable: number): Promise<BpsPeriod[]> {
      const years = await list(yearsSchema, { model: "th", domain, var: String(variable) });
      const found = years
        .filter(({ th }) => /^\d{4}$/.test(th))
        .map(({ th_id, th }) => ({ id: th_id, year: Number(th) }));
      if (found.length === 0) throw bpsRefusal("B.009", { what: `variabel ${variable} pada domain ${domain}` });
      return found.sort((one, two) => one.year - two.year);
    },

    /** @returns a variable's table of one year @throws BpsRefused */
    async table(domain: string, variable: number, period: BpsPeriod): Promise<BpsData> {
      const body = await ask({ model: "data", domain, var: String(variable), th: period.id });
      if (!isAvailable(body)) throw bpsRefusal("B.009", { what: `variabel ${variable} tahun ${period.year}` });
      return ofShape(dataSchema, body);
    },
  };
}

/** @throws BpsRefused B.010 before more than the limit is held */
async function readText(response: Response): Promise<string> {
  const decoder = new TextDecoder();
  let text = "";
  let bytes = 0;
  for await (const chunk of (response.body ?? []) as AsyncIterable<Uint8Array>) {
    bytes += chunk.length;
    if (bytes > MOST_BYTES) throw bpsRefusal("B.010", { limit: `${MOST_BYTES / 1024 ** 2} MiB` });
    text += decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
}
