import type { IncomingMessage, ServerResponse } from "node:http";
import { REQUEST_ID_HEADER } from "@/lib/core/request-headers";
import { codingOf } from "./content-coding";
import type { Handler } from "./handler";
import { openPageStore, type PageStore } from "./page-store";
import { readingAddress } from "./reading-address";
import type { Page } from "./render-detached";
import { type Keeping, sendPage } from "./send-page";
import { runsInTurn } from "./shared-runs";

export type KeptPages = {
  /** Which paths hold nothing personal. */
  isReading: (path: string) => boolean;
  /** Renders such an address, the same for everybody; the stamp is null where none was read for it. */
  render: (address: string, requestId: string, stamp: string | null) => Promise<Page>;
  /** Answers every other request, and those who are not let in. */
  otherwise: Handler;
  /** Whether whoever asks may read at all. */
  letIn: (request: IncomingMessage) => Promise<boolean>;
  /** What a page rests on: changes with every commit that could change the page. `address` is the path with its query. */
  stampOf: (path: string, address: string) => Promise<string>;
  keeping: Keeping;
  store?: PageStore;
  patienceMs?: number;
};

/** What is kept at most, over all addresses. */
const MOST_BYTES = 128 * 1024 * 1024;
/** Nothing renders that long; what does is given up, so that the next request begins anew. */
const PATIENCE_MS = 30_000;

/**
 * Renders reading pages and answers of the API once for everybody and gives them out for as long as their stamp stands.
 * The stamp is asked for after each request has come in, so an answer is never older than the last commit before it
 * (DECISIONS 6). However fast stamps change, a page is rendered once at a time (DECISIONS 181).
 */
export function withKeptPages(options: KeptPages): Handler {
  const { isReading, otherwise, letIn, stampOf, keeping } = options;
  const store = options.store ?? openPageStore(MOST_BYTES);
  const newestStamp = (address: string, path = address.split("?", 1)[0]!) => stampOf(path, address).catch(() => null);
  const rendering = runsInTurn<Page>(newestStamp);
  const render = (address: string, response: ServerResponse, stamp: string | null) =>
    within(
      options.patienceMs ?? PATIENCE_MS,
      options.render(address, String(response.getHeader(REQUEST_ID_HEADER)), stamp),
    );

  /** The stamp is null while the database is away: then the page itself says what is wrong. */
  async function pageAt(address: string, stamp: string | null, response: ServerResponse): Promise<Page> {
    if (stamp === null) return render(address, response, null);
    const known = store.find(address, stamp);
    if (known) return known;
    return rendering(address, stamp, async (newest) => {
      const found = newest === null ? null : store.find(address, newest);
      if (found) return found;
      const page = await render(address, response, newest);
      if (page.status === 200 && newest !== null) store.keep(address, newest, page);
      return page;
    });
  }

  return async (request, response) => {
    const reading = readingAddress(request, isReading);
    if (!reading || !(await letIn(request))) return otherwise(request, response);
    const { address, path, mayKeep } = reading;
    const stamp = mayKeep ? await newestStamp(address, path) : null;
    const page = await pageAt(address, stamp, response);
    sendPage(request, response, page, { ...(await store.bodyOf(address, page, codingOf(request))), keeping });
  };
}

async function within<T>(ms: number, run: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new Error("The page was not rendered in time"));
    }, ms);
  });
  return Promise.race([run, late]).finally(() => {
    clearTimeout(timer);
  });
}
