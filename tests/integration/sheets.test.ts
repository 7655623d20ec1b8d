import { readdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { getDocumentProxy } from "unpdf";
import { beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { demoServer } from "../support/demo-server";
import { textsOf } from "../support/pdf";
import { runCommand } from "../support/run-command";
import { temporaryFolder } from "../support/temporary-folder";

const server = demoServer();

async function pdfAt(address: string): Promise<{ headers: Headers; bytes: Uint8Array }> {
  const answer = await fetch(server.base + address);
  expect(`${answer.status} ${answer.headers.get("content-type") ?? ""}`).toBe("200 application/pdf");
  return { headers: answer.headers, bytes: new Uint8Array(await answer.arrayBuffer()) };
}

/** The pieces of text that the page of a sheet shows, one for each run of letters between two tags. */
async function piecesAt(address: string): Promise<string[]> {
  const html = await (await fetch(server.base + address)).text();
  const sheet = /<article.*?<\/article>/s.exec(html)![0];
  const named: Record<string, string> = { "&amp;": "&", "&quot;": '"', "&#x27;": "'", "&lt;": "<", "&gt;": ">" };
  return sheet
    .replace(/<[^>]*>/g, "\n")
    .replace(/&[#\w]+;/g, (entity) => named[entity] ?? entity)
    .split("\n")
    .map(solid)
    .filter((piece) => piece !== "");
}

/** Lines are broken elsewhere on paper. */
function solid(text: string): string {
  return text.normalize("NFC").replace(/\s/g, "");
}

/** Takes each piece out of the text once. @returns the pieces that are not there, and what is left */
function compared(pieces: readonly string[], text: string): { missing: string[]; left: string } {
  let left = text;
  const missing: string[] = [];
  // The longest first, so that no number is taken out of a sentence.
  for (const piece of [...pieces].sort((one, other) => other.length - one.length)) {
    if (left.includes(piece)) left = left.replace(piece, "\n");
    else missing.push(piece);
  }
  return { missing, left: left.replace(/\n/g, "") };
}

describe("the sheet as a PDF", () => {
  it.each([
    "/daerah/35.74/lembar?period=2025-09",
    "/provinsi/35/lembar",
    // above 100%, another definition, nothing real, a month nobody reported, another target
    "/daerah/31.71/lembar",
    "/daerah/35.74/lembar?indicator=bpu",
    "/daerah/19.06/lembar?data=real",
    "/provinsi/35/lembar?period=2025-10",
    "/daerah/52.72/lembar?period=2024-12&target=rpjp-2045",
    "/daerah/35.72/lembar?diketahui=2025-06-30",
    // with two plans, one of them of two rows
    "/daerah/35.74/lembar?rencana=A&orang=43070&bulan=12&rencana=A&orang=100&bulan=3&rencana=B&orang=5000&bulan=9",
  ])("%s says on one page what the page of the same address says", async (address) => {
    const { bytes } = await pdfAt(address.replace("/lembar", "/lembar.pdf"));
    const [text, ...more] = await textsOf(bytes);
    expect(more).toEqual([]);
    expect(compared(await piecesAt(address), solid(text!))).toEqual({ missing: [], left: "" });
  });

  it("is tagged, names its language, title and pictures, and has its letters in it", async () => {
    const { bytes, headers } = await pdfAt("/daerah/35.74/lembar.pdf?period=2025-09");
    expect(headers.get("content-disposition")).toBe('inline; filename="lembar-35.74-2025-09.pdf"');
    const document = await getDocumentProxy(new Uint8Array(bytes));
    const { info } = await document.getMetadata();
    expect(info).toMatchObject({
      ...{ Language: "id-ID", Title: expect.stringMatching(/Kota Probolinggo/) as string, Keywords: "simulasi" },
    });
    expect(await document.getMarkInfo()).toMatchObject({ Marked: true });
    const tree = JSON.stringify(await (await document.getPage(1)).getStructTree());
    for (const role of ["H1", "H2", "Table", "TH", "TD", "Figure"]) expect(tree).toContain(`"role":"${role}"`);
    expect(tree).toContain("Kode QR alamat lembar ini");
    expect(tree).toMatch(/"alt":"Cakupan Okt 2023/);
    const plain = Buffer.from(bytes).toString("latin1");
    const fonts = [...plain.matchAll(/\/FontName \/(\S+)/g)].map((match) => match[1]!);
    expect(fonts.length).toBeGreaterThan(0);
    expect(fonts.filter((font) => !/^[A-Z]{6}\+PlusJakartaSans-/.test(font))).toEqual([]);
    expect([...plain.matchAll(/\/FontFile[23]? /g)]).toHaveLength(fonts.length);
    expect(plain).toContain("pdfuaid:part");
  });

  it("is the same to the byte for everybody, and is not sent again to who has it", async () => {
    const address = "/provinsi/35/lembar.pdf?period=2025-09";
    const all = await Promise.all([1, 2, 3, 4].map(() => pdfAt(address)));
    expect(new Set(all.map(({ headers }) => headers.get("etag"))).size).toBe(1);
    const again = await server.ask("GET", address, { headers: { "if-none-match": all[0]!.headers.get("etag")! } });
    expect(again.status).toBe(304);
  });
});

describe("npm run sheets", () => {
  let folder = "";
  const run = (...options: string[]) =>
    runCommand("sheets", [...options, "--json"], { JANGKAU_DATA: server.folder, DATABASE_URL: undefined });
  const PAPUA_BARAT_DAYA = ["--period", "2025-09", "--province", "96"];

  beforeAll(async () => {
    const temporary = await temporaryFolder();
    folder = path.join(temporary.folder, "lembar");
    return temporary.remove;
  });

  it("writes a province with its regencies, and makes only what is missing the next time", async () => {
    const doneSchema = z.object({ of: z.int(), made: z.int(), kept: z.int(), failed: z.array(z.unknown()) });
    const doneBy = async () => {
      const { code, stdout, stderr } = await run(...PAPUA_BARAT_DAYA, "--out", folder);
      expect(`${code} ${stderr}`).toMatch(/^0 /);
      return doneSchema.parse(JSON.parse(stdout));
    };
    expect(await doneBy()).toEqual({ of: 7, made: 7, kept: 0, failed: [] });
    const files = (await readdir(folder)).filter((file) => file.endsWith(".pdf"));
    expect(files).toHaveLength(7);
    expect((await textsOf(await readFile(path.join(folder, files[1]!))))[0]).toContain("Papua Barat Daya");
    // As after a crash: one is gone, one was cut off, one was being written.
    await rm(path.join(folder, files[0]!));
    await writeFile(path.join(folder, files[1]!), "%PDF-");
    await writeFile(path.join(folder, `${files[2]!}.1.baru`), "%PDF-");
    expect(await doneBy()).toEqual({ of: 7, made: 2, kept: 5, failed: [] });
  });

  it("refuses in words what it cannot understand", async () => {
    const { code, stderr } = await run("--period", "September", "--out", folder);
    expect(`${code} ${stderr}`).toMatch(/^1 Perintah tidak dapat dipakai: --period diisi bulan sebagai TTTT-BB/);
    expect((await run("--period", "2025-09", "--out", folder, "--province", "99")).stderr).toMatch(
      /"99" tidak dikenal/,
    );
  });
});
