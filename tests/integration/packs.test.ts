import { readFile } from "node:fs/promises";
import { getDocumentProxy } from "unpdf";
import { describe, expect, it } from "vitest";
import { readBook } from "@/lib/imports/format/read-book";
import { demoServer } from "../support/demo-server";
import { textsOf } from "../support/pdf";
import { runCommand } from "../support/run-command";
import { temporaryFolder } from "../support/temporary-folder";

// What the board reads of a semester: page, PDF and workbook say the same, and the nation's page agrees.

const server = demoServer();
const solid = (text: string) => text.normalize("NFC").replace(/\s/g, "");

async function fileAt(path: string): Promise<Buffer> {
  const answer = await fetch(server.base + path, { headers: { cookie: server.cookieOf("SUPERVISOR") } });
  expect(`${path} ${answer.status}`).toBe(`${path} 200`);
  return Buffer.from(await answer.arrayBuffer());
}

/** The words of the page between its tags, without what is only there to be pressed. */
async function wordsAt(path: string): Promise<string[]> {
  const html = (await fileAt(path)).toString("utf8");
  const named: Record<string, string> = { "&amp;": "&", "&quot;": '"', "&#x27;": "'", "&lt;": "<", "&gt;": ">" };
  return /<main.*?<\/main>/s
    .exec(html)![0]
    .replace(/<(script|style)\b.*?<\/\1>/gs, "\n")
    .replace(/<(p|nav)[^>]*no-print.*?<\/\1>/gs, "\n")
    .replace(/<[^>]*>/g, "\n")
    .replace(/&[#\w]+;/g, (entity) => named[entity] ?? entity)
    .split("\n")
    .map((piece) => piece.trim())
    .filter((piece) => piece !== "");
}

async function sheetsOf(bytes: Buffer): Promise<Map<string, string[][]>> {
  const book = await readBook(bytes, () => new Set());
  return new Map(
    book.sheets.map(({ name, rows }) => [name ?? "", rows.map(({ cells }) => cells.map(({ text }) => text))]),
  );
}

describe("the pack of a semester", () => {
  it("says the nation's number, every province, who lacks most, and what was held and promised", async () => {
    const { location } = await server.ask("GET", "/paket", { who: "SUPERVISOR" });
    expect(location).toBe("/paket/2025-2");
    const words = await wordsAt(location);
    const nation = (await server.ask("GET", "/")).body;
    const number = words.find((word) => /^\d\d,\d%$/.test(word))!;
    expect(nation).toContain(`>${number}<`);
    const api = await server.ask("GET", "/api/v1/coverage?level=nation&period=2025-09");
    const [row] = (JSON.parse(api.body) as { rows: { coverage: number }[] }).rows;
    expect(number).toBe(`${(row!.coverage * 100).toFixed(1).replace(".", ",")}%`);
    expect(words.join(" ")).toMatch(/Sejak Juni 2025: [+−]\d,\d poin dan [+−][\d.]+ peserta pada \d+ dari 514 daerah/);
    expect(words.join(" ")).toMatch(/\d+ komitmen berjalan, \d+ lewat tenggat; \d+ selesai/);
    expect(words).toContain("simulasi");
  });

  it("is a tagged PDF that says what the page says, with its page numbers", async () => {
    const bytes = await fileAt("/paket/2025-2/paket.pdf");
    const pages = await textsOf(bytes);
    expect(pages.length).toBeGreaterThan(2);
    for (const [index, text] of pages.entries()) expect(text).toContain(`${index + 1} / ${pages.length}`);
    expect(bytes.toString("latin1")).toContain("/StructTreeRoot");
    const info = (await (await getDocumentProxy(new Uint8Array(bytes))).getMetadata()).info as { Title?: string };
    expect(info.Title).toBe("Paket dewan semester II 2025");
    const printed = solid(pages.join(""));
    const missing = (await wordsAt("/paket/2025-2")).filter((word) => !printed.includes(solid(word)));
    // The mark stands in a box on paper.
    expect(missing.filter((word) => !/^(Angka:|\.)$/.test(word))).toEqual([]);
  });

  it("is a workbook with one sheet a table: 38 provinces, every regency off track, and numbers to compute with", async () => {
    const sheets = await sheetsOf(await fileAt("/paket/2025-2/paket.xlsx"));
    expect([...sheets.keys()].slice(0, 4)).toEqual(["Keterangan", "Nasional", "Provinsi", "Belum di target"]);
    const provinces = sheets.get("Provinsi")!.slice(1);
    expect(provinces).toHaveLength(38);
    const participants = provinces.reduce((sum, row) => sum + Number(row[2]), 0);
    const api = JSON.parse((await server.ask("GET", "/api/v1/coverage?level=nation&period=2025-09")).body) as {
      rows: { participants: number }[];
    };
    expect(participants).toBe(api.rows[0]!.participants);
    const offTrack = sheets.get("Belum di target")!.slice(1);
    expect(offTrack.length).toBeGreaterThan(100);
    const gaps = offTrack.map((row) => Number(row[3]));
    expect(gaps).toEqual([...gaps].sort((a, b) => b - a));
  });

  it("of an ended semester is of its last month, and of a past day as it was known then", async () => {
    const words = (await wordsAt("/paket/2025-1")).join(" ");
    expect(words).toContain("data s.d. Juni 2025");
    expect(words).toContain("Sejak Desember 2024");
    const { status } = await server.ask("GET", "/paket/2025-1?diketahui=1999-01-01", { who: "SUPERVISOR" });
    expect(status).toBe(404);
  });
});

describe("npm run pack", () => {
  const run = (...options: string[]) =>
    runCommand("pack", options, { JANGKAU_DATA: server.folder, JANGKAU_SEED: "demo", APP_URL: undefined });

  it("writes both files, and says where", async () => {
    const { folder, remove } = await temporaryFolder();
    const { code, stdout } = await run("--semester", "2025-2", "--out", folder, "--json");
    expect(code).toBe(0);
    const { files } = JSON.parse(stdout) as { files: string[] };
    expect(files.map((file) => file.split(".").at(-1))).toEqual(["pdf", "xlsx"]);
    expect(await textsOf(await readFile(files[0]!))).toHaveLength(
      (await textsOf(await fileAt("/paket/2025-2/paket.pdf"))).length,
    );
    await remove();
  });

  it("says in words which semester has no pack", async () => {
    const { code, stdout, stderr } = await run("--semester", "2040-1", "--out", "x");
    expect([code, stdout]).toEqual([1, ""]);
    expect(stderr).toContain("Belum ada paket untuk semester I 2040");
  });
});
