import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { FileRefused } from "../messages";
import type { TableRow } from "../schema";
import { readCsv } from "./read-csv";

async function read(content: string | Uint8Array, chunkSize = 1 << 16): Promise<(TableRow | string)[]> {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  async function* chunks() {
    await Promise.resolve();
    for (let start = 0; start < bytes.length; start += chunkSize) yield bytes.subarray(start, start + chunkSize);
  }
  const found: (TableRow | string)[] = [];
  try {
    for await (const row of readCsv(chunks())) found.push(row);
  } catch (error) {
    if (!(error instanceof FileRefused)) throw error;
    found.push(`${error.rejection.code} baris ${error.rejection.row}`);
  }
  return found;
}

const A = { row: 1, cells: ["a", "b"] };

describe("readCsv", () => {
  it("gives back what was written, however the bytes arrive and lines end", async () => {
    const cell = fc.string({ unit: fc.constantFrom("a", "1", '"', ",", "\n", "\r\n", "é", "𝟙", " x") });
    const rows = fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(
        rows,
        fc.integer({ min: 1, max: 9 }),
        fc.constantFrom("\n", "\r\n"),
        async (written, size, end) => {
          const quoted = written.map((cells) => cells.map((text) => `"${text.replaceAll('"', '""')}"`).join(","));
          let row = 1;
          const expected = written.map((cells) => {
            const here = { row, cells: cells.map((text) => text.trim()) };
            row += 1 + cells.join("").split("\n").length - 1;
            return here;
          });
          expect(await read(quoted.join(end) + end, size)).toEqual(expected);
        },
      ),
    );
  });

  it("takes a byte order mark, CRLF, empty lines and a last line without an end", async () => {
    expect(await read("\uFEFFa,b\r\n\r\n1, 2 \r\n   \r\n3,4", 1)).toEqual([
      A,
      { row: 3, cells: ["1", "2"] },
      { row: 5, cells: ["3", "4"] },
    ]);
    expect(await read("a,b\r1,2\r")).toEqual([A, { row: 2, cells: ["1", "2"] }]);
    expect(await read("")).toEqual([]);
    expect(await read("\n\r\n\n")).toEqual([]);
  });

  it("keeps the rows before a fault and names the line where the faulty row begins", async () => {
    expect(await read('a,b\n3,"4\n5,6\n7,8\n')).toEqual([A, "I.014 baris 2"]);
    expect(await read('a,b\n3,4"5\n')).toEqual([A, "I.015 baris 2"]);
    expect(await read('a,b\n"3"4,5\n')).toEqual([A, "I.015 baris 2"]);
    expect(await read(`a,b\n"1\n2",3\n${"9".repeat(70_000)},1\n`)).toEqual([
      A,
      { row: 2, cells: ["1\n2", "3"] },
      "I.017 baris 4",
    ]);
  });

  it("refuses what is no UTF-8 text", async () => {
    expect(await read(new Uint8Array([97, 10, 98, 10, 0xff, 10]))).toEqual(["I.006 baris 3"]);
    expect(await read(new Uint8Array([97, 10, 98, 0xc3]))).toEqual(["I.006 baris 2"]);
    expect(await read("a,b\n1,\u00002\n")).toEqual(["I.007 baris 2"]);
    expect(await read(new Uint8Array([0x50, 0x4b, 3, 4, 20, 0]))).toEqual(["I.007 baris null"]);
    expect(await read(new Uint8Array([0xff, 0xfe, 97, 0]))).toEqual(["I.006 baris 1"]);
  });

  it("lets a reading error through as it is", async () => {
    async function* broken(): AsyncGenerator<Uint8Array> {
      yield await Promise.resolve(new TextEncoder().encode("a,b\n"));
      throw new Error("disk gone");
    }
    await expect(async () => {
      for await (const row of readCsv(broken())) expect(row).toEqual(A);
    }).rejects.toThrow("disk gone");
  });
});
