import { createCipheriv, createDecipheriv, createHash, scryptSync, timingSafeEqual } from "node:crypto";
import type { Prelude } from "./schema";

/**
 * Closes a frame so that whatever happens to it is noticed: another bit, another place in the file, another file, and a
 * file that ends before its last frame.
 */
export type Seal = {
  /** Bytes that sealing adds. */
  overhead: number;
  close: (body: Buffer, number: number, isLast: boolean) => Buffer;
  /** @returns null where the frame is not what was closed */
  open: (sealed: Buffer, number: number, isLast: boolean) => Buffer | null;
};

const HASH_BYTES = 32;
const TAG_BYTES = 16;
/** 128 MB and about half a second for each guess at a passphrase. */
const SCRYPT = { N: 2 ** 17, r: 8, p: 1, maxmem: 2 ** 28 };

type Key = { key: Buffer; check: string };
let latest: { of: string; made: Key } | undefined;

/**
 * @returns the key of a passphrase, and what is written down to know it again by. A file is read twice in a row, so the
 * latest one is kept.
 */
export function keyOf(passphrase: string, salt: string): Key {
  const of = `${salt} ${passphrase}`;
  if (latest?.of === of) return latest.made;
  const bytes = scryptSync(passphrase.normalize("NFC"), Buffer.from(salt, "hex"), 64, SCRYPT);
  // A hash of the other half: the key itself cannot be told from it.
  const check = createHash("sha256").update(bytes.subarray(32)).digest("hex");
  latest = { of, made: { key: bytes.subarray(0, 32), check } };
  return latest.made;
}

/** Who has no key: a checksum, against accidents and not against somebody who writes it anew. @param bound the file's own hash */
export function checksumSeal(bound: Buffer): Seal {
  const sumOf = (body: Buffer, number: number, isLast: boolean) =>
    createHash("sha256").update(bound).update(placeOf(number, isLast)).update(body).digest();
  return {
    overhead: HASH_BYTES,
    close: (body, number, isLast) => Buffer.concat([body, sumOf(body, number, isLast)]),
    open: (sealed, number, isLast) => {
      if (sealed.length < HASH_BYTES) return null;
      const body = sealed.subarray(0, -HASH_BYTES);
      return timingSafeEqual(sealed.subarray(-HASH_BYTES), sumOf(body, number, isLast)) ? body : null;
    },
  };
}

/**
 * AES-256-GCM for each frame, as in the STREAM construction: number and "last" are the nonce, which never comes twice,
 * because every file has a salt and with it a key of its own.
 */
export function encryptingSeal(key: Buffer, prelude: Prelude, bound: Buffer): Seal {
  const nonceOf = (number: number, isLast: boolean) =>
    Buffer.concat([Buffer.from(prelude.id, "hex").subarray(0, 7), placeOf(number, isLast)]);
  return {
    overhead: TAG_BYTES,
    close: (body, number, isLast) => {
      const cipher = createCipheriv("aes-256-gcm", key, nonceOf(number, isLast)).setAAD(bound);
      return Buffer.concat([cipher.update(body), cipher.final(), cipher.getAuthTag()]);
    },
    open: (sealed, number, isLast) => {
      if (sealed.length < TAG_BYTES) return null;
      const decipher = createDecipheriv("aes-256-gcm", key, nonceOf(number, isLast), { authTagLength: TAG_BYTES });
      decipher.setAAD(bound).setAuthTag(sealed.subarray(-TAG_BYTES));
      try {
        return Buffer.concat([decipher.update(sealed.subarray(0, -TAG_BYTES)), decipher.final()]);
      } catch {
        return null;
      }
    },
  };
}

function placeOf(number: number, isLast: boolean): Buffer {
  const place = Buffer.alloc(5);
  place.writeUInt32BE(number);
  place.writeUInt8(isLast ? 1 : 0, 4);
  return place;
}
