import { beforeAll, describe, expect, it } from "vitest";
import { dayAt, dayBefore, dayWords } from "@/lib/core/known-day";
import { demoServer } from "../support/demo-server";

// What somebody is given of yesterday does not change by what is approved, recorded and decided today: as pages, as sheets,
// as pictures, as files and by the API, from the real server and past its kept pages.

const server = demoServer();
const REGION = "35.05";
const PERIOD = "2025-09";
const yesterday = dayBefore(dayAt(new Date()));
const PAGES = [
  ...["/", "/provinsi", "/provinsi/35", "/provinsi/35/lembar", "/daerah?provinsi=35", `/daerah/${REGION}`],
  ...[
    `/daerah/${REGION}/lembar`,
    `/daerah/${REGION}?period=${PERIOD}&data=real`,
    "/target",
    "/angka-terbit",
    "/metode",
  ],
  `/daerah/${REGION}/pratinjau.png`,
];
const ANSWERS = [
  ...["coverage?level=regency&parent=35", "coverage.csv?level=regency&locale=id", "data-set.csv?from=2025-09"],
  ...[`regions/${REGION}/series`, `regions/${REGION}/series.csv`, "targets", "targets.csv", "published-figures"],
  ...[`regions/${REGION}/targets`, `regions/${REGION}/targets.csv`, "published-figures.csv", "regions/35/series"],
].map((path) => `/api/v1/${path}`);

const asked = (path: string, name: string) => `${path}${path.includes("?") ? "&" : "?"}${name}=${yesterday}`;
const OF_YESTERDAY = [
  ...PAGES.map((path) => asked(path, "diketahui")),
  ...ANSWERS.map((path) => asked(path, "knownAt")),
];
/** What says something else once anything of East Java has changed. */
const OF_NOW = ["/", "/provinsi/35", `/daerah/${REGION}/lembar`, "/target", `/api/v1/regions/${REGION}/series.csv`];

async function bodies(paths: readonly string[]): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for (const path of paths) {
    const { status, body } = await server.ask("GET", path);
    expect(status, path).toBe(200);
    found.set(path, withoutSlots(body));
  }
  return found;
}

/** Parts of a page that scripts leave alone are numbered through the life of the server, and named again in its scripts. */
function withoutSlots(body: string): string {
  // What is stored comes back with its keys in an order of its own.
  if (body.startsWith("{")) return JSON.stringify(sortedKeys(JSON.parse(body)));
  return body.replace(/<script[\s\S]*?<\/script>/g, "").replace(/ data-slot="\w+"/g, "");
}

function sortedKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortedKeys);
  if (typeof value !== "object" || value === null) return value;
  const parts = Object.entries(value).map(([key, part]) => [key, sortedKeys(part)] as const);
  return Object.fromEntries(parts.sort(([a], [b]) => (a < b ? -1 : 1)));
}

async function changeToday(): Promise<void> {
  await server.query(`INSERT INTO "Source" ("id", "kind", "title") VALUES ('hari-ini', 'OFFICIAL', 'Berkas hari ini')`);
  await server.query(
    `INSERT INTO "Report" ("regionCode", "period", "version", "status")
     SELECT '${REGION}', '${PERIOD}', 1 + max("version"), 'DRAFT' FROM "Report" WHERE "regionCode" = '${REGION}' AND "period" = '${PERIOD}'`,
  );
  await server.query(
    `INSERT INTO "ParticipantCount" ("regionCode", "period", "version", "extent", "segment", "basis", "active", "sourceId")
     SELECT '${REGION}', '${PERIOD}', max("version"), 'OWN', 'ALL', 'REGISTRATION', 77777, 'hari-ini' FROM "Report"
     WHERE "regionCode" = '${REGION}' AND "period" = '${PERIOD}'`,
  );
  await server.query(
    `UPDATE "Report" SET "status" = 'APPROVED', "approvedAt" = now()
     WHERE "regionCode" = '${REGION}' AND "period" = '${PERIOD}' AND "status" = 'DRAFT'`,
  );
  await server.query(
    `INSERT INTO "WorkerCount" ("regionCode", "base", "segment", "year", "revision", "count", "sourceId", "recordedAt")
     SELECT '${REGION}', 'EMPLOYED', 'ALL', 2025, 1 + coalesce(max("revision"), 0), 666666, 'hari-ini', now() FROM "WorkerCount"
     WHERE "regionCode" = '${REGION}' AND "base" = 'EMPLOYED' AND "segment" = 'ALL' AND "year" = 2025`,
  );
  await server.query(
    `INSERT INTO "Target" ("id", "revision", "regionCode", "year", "percent", "instrumentId", "status", "recordedBy", "reason")
     SELECT t."id", t."revision" + 1, t."regionCode", t."year", 12.5, t."instrumentId", t."status", 'uji', 'alasan yang cukup'
     FROM "Target" t JOIN "InstrumentRevision" d ON d."instrumentId" = t."instrumentId"
     WHERE t."regionCode" = '00' AND t."year" = 2025 AND d."family" = 'rpjmn' LIMIT 1`,
  );
}

describe("what was known yesterday", () => {
  let yesterdays: Map<string, string>;
  let nows: Map<string, string>;

  beforeAll(async () => {
    yesterdays = await bodies(OF_YESTERDAY);
    nows = await bodies(OF_NOW);
    await changeToday();
  });

  it("is what it was, wherever it is read", async () => {
    const again = await bodies(OF_YESTERDAY);
    for (const [path, body] of yesterdays) expect(again.get(path) === body, path).toBe(true);
  });

  it("is not what is known now", async () => {
    const again = await bodies(OF_NOW);
    for (const [path, body] of nows) expect(again.get(path) === body, path).toBe(false);
    expect(again.get("/target")).toContain("12,5%");
    expect(again.get(`/api/v1/regions/${REGION}/series.csv`)).toContain("77777");
  });

  it("says so, leads back, and is not for search engines", () => {
    for (const path of PAGES.filter((each) => !each.endsWith(".png"))) {
      const html = yesterdays.get(asked(path, "diketahui"))!;
      expect(html, path).toContain(`Seperti yang diketahui sampai akhir ${dayWords(yesterday)} (WIB)`);
      expect(html, path).toContain("kembali ke yang terbaru");
      expect(html, path).toMatch(/<meta name="robots" content="noindex/);
    }
    const json = JSON.parse(yesterdays.get(asked("/api/v1/targets", "knownAt"))!) as { knownAt: string };
    expect(json.knownAt).toBe(yesterday);
    expect(yesterdays.get(asked("/api/v1/coverage.csv?level=regency&locale=id", "knownAt"))).toContain(yesterday);
  });

  it("is told with what changed since, and its words of days that cannot be asked for", async () => {
    const { body } = await server.ask("GET", `/perubahan?dari=${yesterday}&provinsi=35`);
    expect(body).toContain("77.777");
    expect(body).toContain(`/daerah/${REGION}?period=${PERIOD}&amp;diketahui=${yesterday}`);
    const { body: future } = await server.ask("GET", "/?diketahui=2089-01-01");
    expect(future).toContain("1 Januari 2089 belum tiba");
    expect(future).not.toContain("Seperti yang diketahui");
  });
});
