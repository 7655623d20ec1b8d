import { LRUCache } from "lru-cache";
import { type Coding, encode, isCodable } from "./content-coding";
import { isEndless } from "./reading-address";
import type { Page } from "./render-detached";
import { sharedRuns } from "./shared-runs";

/** A page as it stands while its stamp does, and the codings that somebody has asked for. */
type Kept = { stamp: string; page: Page; coded: Partial<Record<Coding, Buffer>> };

/** What the objects around the bytes need, roughly. */
const OVERHEAD_BYTES = 1024;
/** One of so many parts is for pictures and sheets as PDF, and as much for pages of past moments and of plans. */
const PICTURES_PART = 16;
const ENDLESS_PART = 16;

export type PageStore = {
  /** @returns null where there is none of this stamp */
  find: (address: string, stamp: string) => Page | null;
  keep: (address: string, stamp: string, page: Page) => void;
  /** @returns the bytes of a page in a coding, made once for all who ask; the coding is identity where none is worth it */
  bodyOf: (address: string, page: Page, coding: Coding) => Promise<{ body: Buffer; coding: Coding }>;
  /** Keys, headers and bodies in all codings. */
  bytes: () => number;
};

/**
 * Keeps the pages asked for last, up to a number of bytes. Pictures and sheets as PDF have a part of it: who asks for one
 * keeps it, and those of all regions would crowd out the pages that people read. So would pages of past moments, as every
 * day there has been has as many of them, and of plans, of which everybody can type another.
 */
export function openPageStore(mostBytes: number, mostPictureBytes = mostBytes / PICTURES_PART): PageStore {
  const mostEndlessBytes = mostBytes / ENDLESS_PART;
  const partOf = (maxSize: number) => new LRUCache<string, Kept>({ maxSize, sizeCalculation: sizeOf });
  const present = partOf(mostBytes - mostPictureBytes - mostEndlessBytes);
  const pictures = partOf(mostPictureBytes);
  const endless = partOf(mostEndlessBytes);
  const pagesAt = (address: string) => (isEndless(address) ? endless : present);
  const encoding = sharedRuns<Buffer>();

  return {
    find: (address, stamp) => {
      const found = pagesAt(address).get(address) ?? pictures.get(address);
      return found?.stamp === stamp ? found.page : null;
    },
    keep: (address, stamp, page) => {
      const part = isPicture(page) && !isEndless(address) ? pictures : pagesAt(address);
      part.set(address, { stamp, page, coded: {} });
    },
    bodyOf: async (address, page, coding) => {
      const plain = { body: page.body, coding: "identity" as const };
      if (coding === "identity" || !isCodable(page)) return plain;
      const own = () => {
        const found = pagesAt(address).peek(address);
        return found?.page === page ? found : null;
      };
      const known = own()?.coded[coding];
      if (known) return { body: known, coding };
      const body = await encoding(`${coding} ${page.hash}`, () => encode(page, coding));
      const still = own();
      // The size is counted when something is set.
      if (still && !still.coded[coding])
        pagesAt(address).set(address, { ...still, coded: { ...still.coded, [coding]: body } });
      return { body, coding };
    },
    bytes: () => present.calculatedSize + pictures.calculatedSize + endless.calculatedSize,
  };
}

function isPicture({ headers }: Page): boolean {
  return /^(image\/|application\/pdf\b)/.test(String(headers["content-type"]));
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
