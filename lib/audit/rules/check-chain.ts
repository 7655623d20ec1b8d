import type { ChainBreak, ChainHead, ChainVerdict, SealedEvent } from "../schema";
import { GENESIS_HASH, isSealed, sealedNumber } from "./seal";

/**
 * Walks the chain and stops at the first event that is not as it was recorded.
 * @param events every row, by number
 * @param head null when the database has lost it
 */
export async function checkChain(events: AsyncIterable<SealedEvent>, head: ChainHead | null): Promise<ChainVerdict> {
  let previous: SealedEvent | null = null;
  let event: SealedEvent | null = null;
  for await (const next of events) {
    const broken = event === null ? null : judge({ previous, event, next, head });
    if (broken) return verdict(broken, previous, head);
    if (event !== null) previous = event;
    event = next;
  }
  const broken = event === null ? null : judge({ previous, event, next: null, head });
  if (broken) return verdict(broken, previous, head);
  return verdict(judgeEnd(event, head), event, head);
}

/** @param last the last event that was found in order, which a later one may have shown not to be */
function verdict(broken: ChainBreak | null, last: SealedEvent | null, head: ChainHead | null): ChainVerdict {
  const walked = last?.number ?? 0;
  return { checked: broken === null ? walked : Math.max(0, Math.min(walked, broken.number - 1)), head, broken };
}

/** An event between its neighbours; whatever precedes `previous` is in order. */
type Place = { previous: SealedEvent | null; event: SealedEvent; next: SealedEvent | null; head: ChainHead | null };

function judge({ previous, event, next, head }: Place): ChainBreak | null {
  const due = (previous?.number ?? 0) + 1;
  const end = head?.number ?? Infinity;
  if (event.number > due && due <= end) return removed(due, Math.min(event.number - 1, end));
  if (event.number < due) return inserted(event.number, "nomornya sudah dipakai");
  if (event.number > end) return inserted(event.number, `peristiwa terakhir yang dicatat bernomor ${end}`);

  const isLinked = event.previousHash === (previous?.hash ?? GENESIS_HASH);
  if (isSealed(event)) return isLinked ? null : whoWasReplaced(previous, event, next, head);
  const number = sealedNumber(event);
  if (number !== null) return judgeMoved(previous, event, number, next);
  // Who comes next was sealed with this number: this one pushed it away.
  if (next !== null && sealedNumber(next) === event.number)
    return inserted(event.number, "peristiwa sesudahnya dicatat dengan nomor ini");
  return altered(event.number, "isinya tidak cocok dengan hash-nya");
}

/** The event is sealed but names another hash before it than that of the event before it: one of the two was resealed. */
function whoWasReplaced(
  previous: SealedEvent | null,
  event: SealedEvent,
  next: SealedEvent | null,
  head: ChainHead | null,
): ChainBreak {
  const nameOfThis = next === null ? head?.hash : next.previousHash;
  const isOriginal = previous !== null && nameOfThis === event.hash;
  return altered(isOriginal ? previous.number : event.number, "isi dan hash-nya diganti");
}

/** The event carries the seal of another number: copied from there, pushed on, drawn forward or swapped. */
function judgeMoved(
  previous: SealedEvent | null,
  event: SealedEvent,
  number: number,
  next: SealedEvent | null,
): ChainBreak {
  const pushesNext = next !== null && sealedNumber(next) === event.number;
  // Swapped neighbours push each other, and so does an event that was itself pushed on by one.
  const isCopy =
    number === event.number - 1 ? previous?.hash === event.hash : pushesNext && number !== event.number + 1;
  if (isCopy) return inserted(event.number, `isinya salinan peristiwa ${number}`);
  if (number < event.number) return inserted(number, `peristiwa ${event.number} dicatat dengan nomor ini`);
  const shift = number - event.number;
  const isShifted = next === null || sealedNumber(next) === next.number + shift;
  if (isShifted) return removed(event.number, number - 1);
  return altered(event.number, `isinya dicatat sebagai nomor ${number}, jadi barisnya ditukar`);
}

const HEAD_LOST =
  "Catatan peristiwa terakhir (AuditHead) dihapus; peristiwa yang mungkin hilang di ujung tidak terlihat lagi.";

/** After the last event: the head must name it. */
function judgeEnd(last: SealedEvent | null, head: ChainHead | null): ChainBreak | null {
  const number = last?.number ?? 0;
  if (head === null) return { number: number + 1, kind: "removed", message: HEAD_LOST };
  if (number < head.number) return removed(number + 1, head.number);
  if ((last?.hash ?? GENESIS_HASH) !== head.hash) return altered(number, "hash-nya bukan hash terakhir yang dicatat");
  return null;
}

function altered(number: number, why: string): ChainBreak {
  return { number, kind: "altered", message: `Peristiwa ${number} diubah: ${why}.` };
}

function inserted(number: number, why: string): ChainBreak {
  return { number, kind: "inserted", message: `Peristiwa ${number} disisipkan: ${why}.` };
}

function removed(first: number, last: number): ChainBreak {
  const which = first === last ? `Peristiwa ${first} dihapus` : `Peristiwa ${first} sampai ${last} dihapus`;
  return { number: first, kind: "removed", message: `${which}.` };
}
