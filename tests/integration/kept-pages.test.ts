import { connect } from "node:net";
import { describe, expect, it } from "vitest";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { demoServer } from "../support/demo-server";

const server = demoServer();

const READING = ["/", "/daerah/35.74", "/provinsi/35", "/cari?q=bl", "/target", "/angka-terbit", "/kosong"];
const FILES = ["/api/v1/coverage", "/api/v1/coverage.csv", "/api/v1/regions/search?q=bl", "/api/v1/openapi.json"];
const OTHERS = ["/masuk", "/beranda", "/entri/2025-10", "/akun/siapa", "/jejak-audit/unduh", "/daerah/99.99"];
const ADDRESSES = [...READING, ...FILES, ...OTHERS];

/** Sends a request and closes the socket after some milliseconds, whatever has come until then. */
function leave(path: string, ms: number, cookie: string): Promise<void> {
  const { hostname, port } = new URL(server.base);
  return new Promise((resolve) => {
    const socket = connect(Number(port), hostname, () => {
      socket.write(`GET ${path} HTTP/1.1\r\nhost: x\r\naccept-encoding: br\r\ncookie: ${cookie}\r\n\r\n`);
      setTimeout(() => socket.destroy(), ms);
    });
    socket
      .on("error", () => undefined)
      .on("close", () => {
        resolve();
      });
  });
}

/** Asks without going through text, as bodies are compressed. */
async function bytesOf(path: string, accepted: string | undefined): Promise<{ coding: string | null; text: string }> {
  const { hostname, port } = new URL(server.base);
  return new Promise((resolve, reject) => {
    const header = accepted === undefined ? "" : `accept-encoding: ${accepted}\r\n`;
    const socket = connect(Number(port), hostname, () => {
      socket.write(`GET ${path} HTTP/1.1\r\nhost: x\r\nconnection: close\r\n${header}\r\n`);
    });
    const chunks: Buffer[] = [];
    socket.on("data", (chunk) => chunks.push(chunk)).on("error", reject);
    socket.on("end", () => {
      const all = Buffer.concat(chunks);
      const end = all.indexOf("\r\n\r\n");
      const head = all.subarray(0, end).toString();
      const coding = /^content-encoding: (\w+)/im.exec(head)?.[1] ?? null;
      const body = /^transfer-encoding: chunked/im.test(head)
        ? unchunked(all.subarray(end + 4))
        : all.subarray(end + 4);
      const decode = { br: brotliDecompressSync, gzip: gunzipSync }[coding ?? ""] ?? ((plain: Buffer) => plain);
      resolve({ coding, text: decode(body).toString() });
    });
  });
}

function unchunked(body: Buffer): Buffer {
  const parts: Buffer[] = [];
  for (let at = 0; at < body.length;) {
    const line = body.indexOf("\r\n", at);
    const length = Number.parseInt(body.subarray(at, line).toString(), 16);
    parts.push(body.subarray(line + 2, line + 2 + length));
    at = line + 2 + length + 2;
  }
  return Buffer.concat(parts);
}

describe("clients that leave", () => {
  it("freeze no address for anybody: 200 leave each kept one, 40 each other, then every one answers", async () => {
    const cookie = server.cookieOf("BRANCH_STAFF");
    for (const address of ADDRESSES) {
      for (let round = 0; round < (OTHERS.includes(address) ? 4 : 20); round += 1)
        await Promise.all(Array.from({ length: 10 }, (_, lane) => leave(address, (round * 10 + lane) % 51, cookie)));
    }
    const answers = await Promise.all(ADDRESSES.map((address) => server.ask("GET", address, { who: "BRANCH_STAFF" })));
    expect(answers.map(({ status }, index) => `${ADDRESSES[index]!} ${status}`)).toEqual(
      ADDRESSES.map(
        (address) => `${address} ${{ "/masuk": 307, "/daerah/99.99": 404, "/jejak-audit/unduh": 403 }[address] ?? 200}`,
      ),
    );
  });
});

describe("what clients accept", () => {
  it("leaves every next client an answer it can read, kept or not", async () => {
    for (const path of ["/", "/masuk", "/api/v1/coverage"]) {
      const page = path === "/" ? "/?period=2025-07" : path;
      for (const accepted of ["*", "gzip;q=0, *", "gzip, br;q=0", "*;q=0", "", "kacau;;q"]) {
        const odd = await bytesOf(page, accepted);
        const plain = await bytesOf(page, undefined);
        expect(plain.coding).toBeNull();
        for (const { text } of [odd, plain]) expect(text).toContain(path === "/api/v1/coverage" ? '"rows"' : "</html>");
      }
      expect((await bytesOf(page, "*")).coding).toBe("br");
      expect((await bytesOf(page, "gzip, br;q=0")).coding).toBe("gzip");
    }
  });
});

describe("a page that is rendered once for everybody", () => {
  it("has its title in the head, whichever browser asked first", async () => {
    for (const [index, agent] of ["Mozilla/5.0 Chrome/140", "facebookexternalhit/1.1", "curl/8"].entries()) {
      const { body } = await server.ask("GET", `/daerah/35.74?q=${index}`, { headers: { "user-agent": agent } });
      expect(body.slice(0, body.indexOf("</head>"))).toContain("<title>Kota Probolinggo");
    }
  });

  it("follows a change of the facts, for visitors and for those who have signed in", async () => {
    const before = await server.ask("GET", "/api/v1/targets");
    await server.query(
      `INSERT INTO "InstrumentRevision" ("instrumentId", "revision", "family", "kind", "title", "recordedBy", "reason")
       SELECT d."instrumentId", d."revision" + 1, d."family", d."kind", 'Uji coba', 'uji', 'alasan yang cukup'
       FROM "InstrumentRevision" d JOIN "Target" t USING ("instrumentId") ORDER BY d."revision" DESC, t."id" LIMIT 1`,
    );
    for (const who of ["visitor", "BRANCH_STAFF"] as const) {
      const after = await server.ask("GET", "/api/v1/targets", { who });
      expect(after.body).toContain("Uji coba");
      expect(after.headers.etag).not.toBe(before.headers.etag);
    }
  });
});
