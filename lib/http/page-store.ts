import { LRUCache } from "lru-cache";
import { type Coding, encode, isCodable } from "./content-coding";
import type { Page } from "./render-detached";
import { sharedRuns } from "./shared-runs";

/** A page as it stands while its stamp does, and the codings that somebody has asked for. */
type Kept = { stamp: string; page: Page; coded: Partial<Record<Coding, Buffer>> };

/** What the objects around the bytes need, roughly. */
const OVERHEAD_BYTES = 1024;

export type PageStore = {
  /** @returns null where there is none of this stamp */
  find: (address: string, stamp: string) => Page | null;
  keep: (address: string, stamp: string, page: Page) => void;
  /** @returns the bytes of a page in a coding, made once for all who ask; the coding is identity where none is worth it */
  bodyOf: (address: string, page: Page, coding: Coding) => Promise<{ body: Buffer; coding: Coding }>;
  /** Keys, headers and bodies in all codings. */
  bytes: () => number;
};

/** Keeps the pages asked for last, up to a number of bytes. */
export function openPageStore(mostBytes: number): PageStore {
  const kept = new LRUCache<string, Kept>({ maxSize: mostBytes, sizeCalculation: sizeOf });
  const encoding = sharedRuns<Buffer>();

  return {
    find: (address, stamp) => {
      const found = kept.get(address);
      return found?.stamp === stamp ? found.page : null;
    },
    keep: (address, stamp, page) => {
      kept.set(address, { stamp, page, coded: {} });
    },
    bodyOf: async (address, page, coding) => {
      const plain = { body: page.body, coding: "identity" as const };
      if (coding === "identity" || !isCodable(page)) return plain;
      const own = () => {
        const found = kept.peek(address);
        return found?.page === page ? found : null;
      };
      const known = own()?.coded[coding];
      if (known) return { body: known, coding };
      const body = await encoding(`${coding} ${page.hash}`, () => encode(page, coding));
      const still = own();
      // The size is counted when something is set.
      if (still && !still.coded[coding]) kept.set(address, { ...still, coded: { ...still.coded, [coding]: body } });
      return { body, coding };
    },
    bytes: () => kept.calculatedSize,
  };
}

function sizeOf({ stamp, page, coded }: Kept, address: string): number {
  const texts = [address, stamp, JSON.stringify(page.headers)];
  const bodies = [page.body, ...Object.values(coded)];
  return (
    OVERHEAD_BYTES +
    texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0) +
    bodies.reduce((sum, body) => sum + body.length, 0)
  );
}
