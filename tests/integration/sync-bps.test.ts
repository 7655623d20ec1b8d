import type { ServerResponse } from "node:http";
import { afterEach, describe, expect, it } from "vitest";
import { commandLineActor, publicActor } from "@/lib/auth/actor";
import { syncWorkers } from "@/lib/bps/commands/sync-workers";
import { BpsRefused } from "@/lib/bps/messages";
import { syncRequestSchema } from "@/lib/bps/schema";
import { bpsServer, type BpsAnswer, type BpsServer, type BpsVariable } from "../support/bps-server";
import { importing } from "../support/importing";
import { runCommand } from "../support/run-command";

const { database, nothingWritten } = importing();

const KEY = "kunci-rahasia-0123456789";
const LABELS = {
  3500: "JAWA TIMUR",
  3574: "Kota Probolinggo",
  3572: "Blitar",
  3171: "Jakarta Selatan",
  9999: "INDONESIA",
};
const WORKERS: BpsVariable = {
  label: "Penduduk Bekerja",
  unit: "Orang",
  labels: LABELS,
  figures: {
    2023: { 3500: 22_000_000, 3574: 118_000, 3572: 75_000, 3171: 1_100_000, 9999: 139_000_000 },
    2024: { 3500: 23_000_000, 3574: 119_345, 3572: "-", 3171: 1_150_000, 9999: 144_000_000 },
    2025: { 3500: 23_500_000, 3574: 120_001, 3572: 76_000, 3171: "1160000", 9999: 146_000_000 },
  },
};
const EMPLOYEES: BpsVariable = { ...WORKERS, label: "Buruh", figures: { 2024: { 3574: 48_211 } } };

let server: BpsServer | undefined;
afterEach(() => server?.close());

async function sync(
  options: object = {},
  {
    variables = { 12: WORKERS, 13: EMPLOYEES },
    first,
    seconds = 5,
  }: { variables?: Record<number, BpsVariable>; first?: BpsAnswer; seconds?: number } = {},
) {
  await server?.close();
  server = await bpsServer(variables, first);
  return syncWorkers(database.db, commandLineActor("sync:bps"), {
    server: { address: server.address, key: KEY, seconds, times: 3, pauseMs: 1 },
    request: syncRequestSchema.parse({ variable: 12, ...options }),
  });
}

/** The number of the refusal, after which nothing is written. */
async function refusal(...given: Parameters<typeof sync>): Promise<string> {
  const caught = await nothingWritten(() =>
    sync(...given).then(
      () => null,
      (error: unknown) => error,
    ),
  );
  expect(caught).toBeInstanceOf(BpsRefused);
  const { code, message } = caught as BpsRefused;
  expect(message).not.toContain(KEY);
  return code;
}

const says =
  (body: string, { status = 200, type = "application/json" } = {}) =>
  (_: URLSearchParams, response: ServerResponse) => {
    response.writeHead(status, { "content-type": type }).end(body);
    return true;
  };

describe("workers from BPS", () => {
  it("are shown by a dry run, recorded with one event, and unchanged the second time", async () => {
    const asked = { years: [2023, 2024], base: "ELIGIBLE" };
    const tried = await nothingWritten(() => sync({ ...asked, dryRun: true }));
    expect(tried).toMatchObject({
      imported: { rows: 5, accepted: 5, rejected: [], dryRun: true },
      compared: { added: 5, changed: [], unchanged: 0 },
      above: 4,
      missing: 1,
    });

    const events = await database.db.auditEvent.count();
    expect(await sync(asked)).toMatchObject({ imported: { accepted: 5, rejected: [] } });
    expect(await database.db.auditEvent.count()).toBe(events + 1);
    // BPS' 3171 is Jakarta Selatan, which is 31.74 to Kemendagri.
    const found = await database.db.workerCount.findMany({
      where: { year: 2024, base: "ELIGIBLE" },
      include: { source: true },
    });
    expect(found.map(({ regionCode, count }) => `${regionCode} ${count}`).sort()).toEqual([
      "31.74 1150000",
      "35.74 119345",
    ]);
    expect(found[0]!.source).toMatchObject({
      kind: "OFFICIAL",
      title: "BPS WebAPI, variabel 12: Penduduk Bekerja",
      publisher: "Badan Pusat Statistik (BPS)",
      fileName: "bps-webapi-12.csv",
    });
    expect(JSON.stringify(await database.db.auditEvent.findMany())).not.toContain(KEY);

    const again = await nothingWritten(() => sync(asked));
    expect(again).toMatchObject({
      imported: { accepted: 0, unchanged: 5 },
      compared: { added: 0, changed: [], unchanged: 5 },
    });
  });

  it("that changed are named, old and new, and the rest stays as it is", async () => {
    await sync({ years: [2024] });
    const revised = { ...WORKERS, figures: { ...WORKERS.figures, 2024: { 3574: 119_346, 3171: 1_150_000 } } };
    const tried = await nothingWritten(() => sync({ years: [2024], dryRun: true }, { variables: { 12: revised } }));
    expect(tried.compared).toEqual({
      added: 0,
      changed: [{ regionCode: "35.74", name: "Kota Probolinggo", year: 2024, before: 119_345, after: 119_346 }],
      unchanged: 1,
    });
  });

  it("come with the wage employees among them, year by year over pages of years", async () => {
    const result = await sync({ employees: 13, years: [2024], base: "LABOUR_FORCE" });
    expect(result.imported).toMatchObject({ rows: 2, accepted: 2, rejected: [] });
    const wage = await database.db.workerCount.findMany({ where: { base: "LABOUR_FORCE", segment: "PU" } });
    expect(wage).toMatchObject([{ regionCode: "35.74", year: 2024, count: 48_211 }]);

    const all = await sync({ dryRun: true });
    expect(all.imported).toMatchObject({ rows: 8, rejected: [] });
    const asked = server!.asked.map(
      ({ searchParams }) => `${searchParams.get("model")} ${searchParams.get("page") ?? searchParams.get("th")}`,
    );
    expect(asked).toEqual(["th 1", "th 2", "data 123", "data 124", "data 125"]);
    expect(
      server!.asked.every(
        ({ searchParams, pathname }) => searchParams.get("key") === KEY && pathname === "/v1/api/list",
      ),
    ).toBe(true);
  });

  it("in thousands are scaled to the person, and the source says so", async () => {
    const figures = { 2022: { 3574: 119.345, 3171: 1150, 3572: "-" }, 2021: { 3574: 118.2, 3171: "1100,5" } };
    const thousands: BpsVariable = { ...WORKERS, unit: "Ribu Orang", figures };
    expect(await sync({ years: [2021, 2022] }, { variables: { 12: thousands } })).toMatchObject({
      imported: { accepted: 4, rejected: [] },
      missing: 2,
    });
    const found = await database.db.workerCount.findMany({
      where: { year: { in: [2021, 2022] }, source: { fileName: "bps-webapi-12.csv" } },
      include: { source: true },
    });
    expect(found.map(({ regionCode, year, count }) => `${regionCode} ${year} ${count}`).sort()).toEqual([
      "31.74 2021 1100500",
      "31.74 2022 1150000",
      "35.74 2021 118200",
      "35.74 2022 119345",
    ]);
    expect(found[0]!.source.title).toBe("BPS WebAPI, variabel 12: Penduduk Bekerja (ribu orang)");
  });

  it("are those of August and of all people where the table has more", async () => {
    await sync({ years: [2024] });
    const divided: BpsVariable = {
      ...WORKERS,
      turvar: [
        [3, "Jumlah"],
        [1, "Laki-laki"],
        [2, "Perempuan"],
      ],
      turtahun: [
        [190, "Agustus"],
        [189, "Februari"],
      ],
    };
    const result = await sync({ years: [2024], dryRun: true }, { variables: { 12: divided } });
    expect(result).toMatchObject({ imported: { rejected: [] }, compared: { changed: [], unchanged: 2 } });
    const unnamed: BpsVariable = {
      ...WORKERS,
      turvar: [
        [1, "Laki-laki"],
        [2, "Perempuan"],
      ],
    };
    expect(await refusal({}, { variables: { 12: unnamed } })).toBe("B.102");
    expect(await sync({ turvar: "1", years: [2024], dryRun: true }, { variables: { 12: unnamed } })).toMatchObject({
      compared: { unchanged: 2 },
    });
    expect(await refusal({ turvar: "9" }, { variables: { 12: unnamed } })).toBe("B.102");
  });

  it("are recorded by nobody who may not", async () => {
    const attempt = syncWorkers(database.db, publicActor(), {
      server: { address: "http://127.0.0.1:9/v1/api", key: KEY },
      request: syncRequestSchema.parse({ variable: 12 }),
    });
    await expect(attempt).rejects.toMatchObject({ code: "unauthenticated" });
  });
});

describe("a table that cannot be taken", () => {
  const of = (
    labels: Record<string, string>,
    figures: Record<string, number | string | null> = { 3574: 1 },
  ): { variables: Record<number, BpsVariable> } => ({
    variables: { 12: { ...WORKERS, labels, figures: { 2024: figures } } },
  });

  it("names a region otherwise than the list of codes, has a code that is none, or no regency at all", async () => {
    expect(await refusal({}, of({ 3574: "Kota Pasuruan" }))).toBe("B.104");
    expect(await refusal({}, of({ 3574: "Kabupaten Probolinggo" }))).toBe("B.104");
    expect(await refusal({}, of({ 3171: "Jakarta Pusat" }, { 3171: 1 }))).toBe("B.104");
    expect(await refusal({}, of({ 3599: "Kota Baru" }, { 3599: 1 }))).toBe("B.105");
    expect(await refusal({}, of({ 3500: "JAWA TIMUR", 9999: "INDONESIA" }))).toBe("B.107");
  });

  it("may list codes of former regions, as long as they have no figures", async () => {
    const { imported, missing } = await sync({ dryRun: true }, of({ 3574: "Kota Probolinggo", 9401: "Merauke" }));
    expect({ rows: imported.rows, missing }).toEqual({ rows: 1, missing: 1 });
  });

  it("does not count people one by one", async () => {
    for (const unit of ["Ribu", "Persen", "Juta Orang", "Ribu Rupiah"])
      expect(await refusal({}, { variables: { 12: { ...WORKERS, unit } } })).toBe("B.101");
  });

  it("has thousands that come to no whole people, or texts that may be read two ways", async () => {
    for (const value of [119.3455, "119.345", "119,345", "kosong", "12%", -3]) {
      const variables = { 12: { ...WORKERS, unit: "Ribu Orang", figures: { 2024: { 3574: value } } } };
      expect(await refusal({}, { variables })).toBe("B.108");
    }
  });

  it("lacks the year, or any figure", async () => {
    expect(await refusal({ years: [2024, 2031] })).toBe("B.103");
    expect(await refusal({ variable: 99 })).toBe("B.009");
    expect(await refusal({}, of({ 3574: "Kota Probolinggo" }, { 3574: null }))).toBe("B.009");
  });

  it("holds what is no count, which the import refuses", async () => {
    const figures = { 3574: 119.345, 3572: "kosong" };
    const result = await nothingWritten(() => sync({}, of({ 3574: "Kota Probolinggo", 3572: "Kota Blitar" }, figures)));
    expect(result.compared).toBeNull();
    expect(result.imported.rejected.map(({ code }) => code)).toEqual(["I.201", "I.203"]);
  });
});

describe("a server that does not answer well", () => {
  it.each([
    ["B.008", says('{"status":"Error","message":"Invalid key kunci-rahasia-0123456789"}')],
    ["B.008", says('{"status":"Error","data-availability":"not","message2":"Parameter Domain Missing."}')],
    ["B.008", says('{"status":"Error","message":"x"}', { status: 403 })],
    ["B.009", says('{"status":"OK","data-availability":"list-not-available"}')],
    ["B.005", says("<!DOCTYPE html><title>Request Rejected</title>", { type: "text/html" })],
    ["B.005", says("<html>403 Forbidden</html>", { status: 403, type: "text/html" })],
    ["B.006", says("null")],
    ["B.006", says("")],
    ["B.007", says("{")],
    ["B.007", says("[1]")],
    ["B.007", says('{"status":"OK","data-availability":"available","data":null}')],
    ["B.004", says("sibuk", { status: 503 })],
    ["B.004", says("banyak", { status: 429 })],
    ["B.004", says("", { status: 404 })],
    ["B.002", (_: URLSearchParams, response: ServerResponse) => Boolean(response.destroy())],
    [
      "B.002",
      (_: URLSearchParams, response: ServerResponse) => Boolean(response.writeHead(302, { location: "/curi" }).end()),
    ],
  ] satisfies [string, BpsAnswer][])("is told as %s and nothing is recorded (%#)", async (code, first) => {
    expect(await refusal({}, { first })).toBe(code);
    const mayPass = ["B.002", "B.006"].includes(code) || (code === "B.004" && server!.asked.length > 1);
    expect(server!.asked.length).toBe(mayPass ? 3 : 1);
  });

  it("is waited for so long only", async () => {
    expect(await refusal({}, { first: () => true, seconds: 0.05 })).toBe("B.003");
    expect(server!.asked).toHaveLength(3);
  });

  it("is asked again where the fault passes", async () => {
    let turn = 0;
    const first: BpsAnswer = (_, response) => {
      turn += 1;
      if (turn === 1) return says("null")(_, response);
      return turn === 2 ? says("", { status: 502 })(_, response) : false;
    };
    expect(await sync({ years: [2024], dryRun: true }, { first })).toMatchObject({ imported: { rejected: [] } });
  });

  it("may not send more than is sensible", async () => {
    const first = says(`{"status":"OK","x":"${"a".repeat(21 * 1024 * 1024)}"}`);
    expect(await refusal({}, { first })).toBe("B.010");
  });
});

describe("npm run sync:bps", () => {
  const command = (options: string[], env: Record<string, string | undefined>) =>
    runCommand("sync:bps", options, { DATABASE_URL: database.url, ...env });

  it("says what would change, and never the key", async () => {
    await sync({ years: [2024] });
    await server?.close();
    server = await bpsServer({ 12: { ...WORKERS, figures: { 2024: { 3574: 119_400, 3572: 75_500 } } } });
    const env = { BPS_API_KEY: KEY, BPS_API_URL: server.address };
    const told = await command(["--var", "12", "--dry-run"], env);
    expect(told.stdout.split("\n").slice(0, 2)).toEqual([
      "1 baru, 1 berubah, 0 tetap; dilewati: 2 angka provinsi dan Indonesia, 1 tanpa angka.",
      "  Kota Probolinggo (35.74) 2024: 119.345 → 119.400",
    ]);
    expect(told.stdout).toContain("Uji coba, tidak ada yang dicatat. 2 baris");
    const refused = await command(["--var", "77", "--json"], env);
    expect(refused.code).toBe(2);
    expect(JSON.parse(refused.stdout)).toMatchObject({ rejected: [{ code: "B.009" }] });
    for (const { stdout, stderr } of [told, refused]) expect(stdout + stderr).not.toContain(KEY);
  });

  it("finds the number of a variable by words of its title, over all pages", async () => {
    const named = (label: string) => ({ ...WORKERS, label });
    server = await bpsServer({
      7: named("Inflasi"),
      8: named("Upah"),
      12: named("Penduduk Bekerja Menurut Kabupaten/Kota"),
    });
    const told = await command(["--find", "bekerja kabupaten"], { BPS_API_KEY: KEY, BPS_API_URL: server.address });
    expect(told).toMatchObject({ code: 0, stdout: "      12  Penduduk Bekerja Menurut Kabupaten/Kota (Orang)\n" });
    expect(server.asked).toHaveLength(2);
  });

  it("needs a key", async () => {
    const told = await command(["--var", "12"], { BPS_API_KEY: undefined });
    expect(told).toMatchObject({ code: 2, stdout: expect.stringContaining("B.001") as string });
  });
});
