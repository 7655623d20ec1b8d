import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readFrames, writeFrames } from "./frames";
import { BackupRefused, type RefusalCode } from "./messages";
import { FORMAT } from "./schema";

const KEY = "kunci uji yang cukup panjang";

async function* as<T>(items: Iterable<T>): AsyncGenerator<T, void, void> {
  for (const item of items) yield await Promise.resolve(item);
}

async function collect(parts: AsyncIterable<Buffer>): Promise<Buffer[]> {
  const all: Buffer[] = [];
  for await (const part of parts) all.push(part);
  return all;
}

/** The file of these bodies, in its pieces: the start, then a frame each. */
function write(bodies: readonly Buffer[], passphrase: string | null): Promise<Buffer[]> {
  return collect(
    writeFrames(as(bodies.map((body, index) => ({ body, isLast: index === bodies.length - 1 }))), passphrase),
  );
}

/** @param size in which pieces the file comes */
async function read(file: Buffer, passphrase: string | null, size = 7): Promise<Buffer[] | RefusalCode> {
  const chunks = Array.from({ length: Math.ceil(file.length / size) }, (_, index) =>
    file.subarray(index * size, (index + 1) * size),
  );
  try {
    return await collect(readFrames(as(chunks), "cadangan", passphrase));
  } catch (error) {
    if (error instanceof BackupRefused) return error.code;
    throw error;
  }
}

const bodies = fc.array(
  fc.uint8Array({ maxLength: 400 }).map((bytes) => Buffer.from(bytes)),
  {
    minLength: 1,
    maxLength: 5,
  },
);

describe.each([
  ["checked", null, 40],
  // Each key is made slow on purpose.
  ["encrypted", KEY, 4],
])("frames that are %s", (_, passphrase, numRuns) => {
  it("come back as they were, in whatever pieces they are read", async () => {
    await fc.assert(
      fc.asyncProperty(bodies, fc.integer({ min: 1, max: 90 }), async (written, size) => {
        expect(await read(Buffer.concat(await write(written, passphrase)), passphrase, size)).toEqual(written);
      }),
      { numRuns },
    );
  });

  it("are refused with any bit another one", async () => {
    const file = Buffer.concat(await write([Buffer.from("satu"), Buffer.from("dua"), Buffer.from("tiga")], passphrase));
    await fc.assert(
      fc.asyncProperty(fc.nat(file.length - 1), fc.nat(7), async (at, bit) => {
        const damaged = Buffer.from(file);
        damaged[at]! ^= 1 << bit;
        expect(await read(damaged, passphrase)).toMatch(/^C\.10[1-9]$/);
      }),
      { numRuns: numRuns * 2 },
    );
  });

  it("are refused wherever they are cut, and with anything behind", async () => {
    const file = Buffer.concat(await write([Buffer.from("satu"), Buffer.from("dua")], passphrase));
    await fc.assert(
      fc.asyncProperty(fc.nat(file.length - 1), async (length) => {
        expect(await read(file.subarray(0, length), passphrase)).toMatch(/^C\.10[128]$/);
      }),
      { numRuns: numRuns * 2 },
    );
    expect(await read(Buffer.concat([file, Buffer.of(0)]), passphrase)).toBe("C.109");
  });

  it("are refused in another order, twice, left out, or from another file", async () => {
    const [start, ...frames] = await write([Buffer.from("satu"), Buffer.from("dua"), Buffer.from("tiga")], passphrase);
    const [one, two, three] = frames as [Buffer, Buffer, Buffer];
    const [, other] = await write([Buffer.from("satu"), Buffer.from("dua")], passphrase);
    for (const order of [
      [two, one, three],
      [one, one, two, three],
      [one, three],
      [other!, two, three],
    ])
      expect(await read(Buffer.concat([start!, ...order]), passphrase)).toBe("C.107");
    expect(await read(Buffer.concat([start!, one, two]), passphrase)).toBe("C.108");
  });
});

describe("keys", () => {
  it("open nothing but their own", async () => {
    const [open, closed] = [await write([Buffer.from("x")], null), await write([Buffer.from("x")], KEY)].map((parts) =>
      Buffer.concat(parts),
    );
    expect(await read(closed!, null)).toBe("C.104");
    expect(await read(closed!, `${KEY}.`)).toBe("C.105");
    expect(await read(open!, KEY)).toBe("C.106");
    expect(closed!.includes("satu")).toBe(false);
  });
});

it("other files, and those of a later shape, are told apart", async () => {
  expect(await read(Buffer.from("PK\u0003\u0004 sesuatu yang lain sama sekali"), null)).toBe("C.101");
  expect(await read(Buffer.alloc(0), null)).toBe("C.101");
  const { createHash } = await import("node:crypto");
  const magic = Buffer.from("JANGKAU CADANGAN\n");
  const text = Buffer.from(JSON.stringify({ format: FORMAT + 1, rest: "lain" }));
  const length = Buffer.alloc(4);
  length.writeUInt32BE(text.length);
  const sum = createHash("sha256").update(magic).update(text).digest();
  expect(await read(Buffer.concat([magic, length, text, sum]), null)).toBe("C.103");
});
