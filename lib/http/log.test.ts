import { expect, it } from "vitest";
import { jsonLog, textLog } from "./log";

const read = (lines: string[]) => lines.map((line) => JSON.parse(line) as Record<string, unknown>);

it("writes a failure as one line of JSON with the number of its request and nobody's address", () => {
  const lines: string[] = [];
  const log = jsonLog((line) => lines.push(line));
  log.failed(["Surat tidak terkirim:", new TypeError("550 a.b@c.example unknown")], "permintaan-1");
  log.failed(["Selesai"], undefined);
  const [first, second] = read(lines);
  expect(first).toMatchObject({ level: "error", requestId: "permintaan-1", message: "Surat tidak terkirim:" });
  expect(first!.error).toMatchObject({ name: "TypeError", message: "550 [surel] unknown" });
  expect(lines[0]).not.toContain("a.b@c.example");
  expect(lines[0]!.trimEnd()).not.toContain("\n");
  expect(second).toMatchObject({ message: "Selesai" });
  expect(second).not.toHaveProperty("requestId");
});

it("writes what was answered with its route, and never the address", () => {
  const lines: string[] = [];
  jsonLog((line) => lines.push(line)).answered(
    { method: "GET", route: "/daerah/[code]", status: 200, ms: 12.345 },
    "permintaan-2",
  );
  expect(read(lines)[0]).toMatchObject({
    ...{ level: "info", requestId: "permintaan-2", message: "answered" },
    ...{ method: "GET", route: "/daerah/[code]", status: 200, ms: 12.3 },
  });
});

it("tells people at a terminal of failures only", () => {
  const said: unknown[][] = [];
  const log = textLog((...parts) => said.push(parts));
  log.answered({ method: "GET", route: "/", status: 200, ms: 1 }, "permintaan-3");
  log.failed(["gagal"], "permintaan-3");
  expect(said).toEqual([["[permintaan permintaan-3]", "gagal"]]);
});
