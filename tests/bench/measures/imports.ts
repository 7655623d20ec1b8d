import { writeFile } from "node:fs/promises";
import path from "node:path";
import type { PoolClient } from "pg";
import { commandLineActor } from "@/lib/auth/actor";
import { openDb } from "@/lib/db/client";
import { importFile } from "@/lib/imports/commands/import-file";
import { openFile } from "@/lib/imports/commands/read-file";
import { readCsv } from "@/lib/imports/format/read-csv";
import { importRequestSchema } from "@/lib/imports/schema";
import { readRegencyProfiles } from "@/prisma/seed/demo/regency-profiles";
import { copyRows } from "../copy-rows";
import { timeOf } from "../load";
import { participantFiles } from "../make-facts";
import { addSample, atEachAge, medians, over, type Samples } from "../samples";
import type { Measure } from "../report";
import type { Site } from "../servers";

const ROWS = 20_000;
const TURNS = 5;
const PREVIEW = "preview of 20,000 rows";
const COMMIT = "commit of 20,000 rows";

/** Region, month, segment, people. */
type Line = [string, string, string, number];

/**
 * What an import of 20,000 rows that all say something new costs beside the least it could: reading the file without asking
 * what it says, and a COPY of the same rows. It leaves a correction of ten months behind a turn.
 */
export async function measureImports(sites: readonly Site[]): Promise<Measure[]> {
  const samples: Samples = new Map();
  for (const site of sites) {
    const client = openDb(site.databaseUrl);
    try {
      for (let turn = 1; turn <= TURNS; turn += 1) await takeTurn(samples, site, client, turn);
    } finally {
      await client.$disconnect();
    }
  }
  const of = (name: string) => medians(samples, name);
  return [
    ...atEachAge(PREVIEW, of(PREVIEW), "ms"),
    ...atEachAge(`${PREVIEW} over parsing their file alone`, over(of(PREVIEW), of("parse")), "ratio", { most: 10 }),
    ...atEachAge(COMMIT, of(COMMIT), "ms"),
    ...atEachAge(`${COMMIT} over a COPY of them into the same table`, over(of(COMMIT), of("copy")), "ratio", {
      most: 10,
    }),
    ...atEachAge(
      `${COMMIT} over a COPY of them into a table without keys and checks`,
      over(of(COMMIT), of("unchecked")),
      "ratio",
    ),
  ];
}

async function takeTurn(samples: Samples, site: Site, client: ReturnType<typeof openDb>, turn: number): Promise<void> {
  const lines = linesOf(turn);
  const file = path.join(site.folder, `impor-${turn}.csv`);
  await writeFile(file, ["region_code,period,segment,active", ...lines].join("\n"));
  const run = async (dryRun: boolean) => {
    const request = importRequestSchema.parse({ of: "participants", dryRun });
    const { accepted } = await importFile(client, commandLineActor("import"), { file, request });
    if (accepted !== ROWS) throw new Error(`${accepted} of ${ROWS} rows were accepted`);
  };
  addSample(samples, "parse", site, await timeOf(() => parse(file)));
  addSample(samples, PREVIEW, site, await timeOf(() => run(true)));
  for (const [name, ms] of Object.entries(await copyTimes(site, lines))) addSample(samples, name, site, ms);
  addSample(samples, COMMIT, site, await timeOf(() => run(false)));
}

/** The newest rows of the history, each with as many people more as there were turns. */
function linesOf(turn: number): Line[] {
  const rows = participantFiles(readRegencyProfiles(), 1).at(-1)!.text.trimEnd().split("\n").slice(-ROWS);
  return rows.map((row): Line => {
    const [region = "", period = "", segment = "", active = ""] = row.split(",");
    return [region, period, segment, Number(active) + turn];
  });
}

async function parse(file: string): Promise<void> {
  let rows = 0;
  for await (const row of readCsv((await openFile(file)).bytes)) rows += row.cells.length > 0 ? 1 : 0;
  if (rows !== ROWS + 1) throw new Error(`${rows} rows were read`);
}

/** A version that nobody takes, as it is rolled back. */
const VERSION = 30_000;
const COLUMNS = `("regionCode", "period", "version", "extent", "segment", "basis", "active", "sourceId")`;

async function copyTimes({ pool }: Site, lines: readonly Line[]): Promise<{ copy: number; unchecked: number }> {
  const client = await pool.connect();
  try {
    await client.query("BEGIN");
    const { rows } = await client.query<{ id: string }>(`SELECT "id" FROM "Source" LIMIT 1`);
    const text = lines
      .map(([region, period, segment, active]) =>
        [region, period, VERSION, "OWN", segment, "REGISTRATION", active, rows[0]!.id].join("\t"),
      )
      .join("\n");
    await openReports(client, lines);
    await client.query(`CREATE TEMP TABLE unchecked (LIKE "ParticipantCount") ON COMMIT DROP`);
    const copyInto = (table: string) =>
      timeOf(() => copyRows(client, `COPY ${table} ${COLUMNS} FROM STDIN`, `${text}\n`));
    return { unchecked: await copyInto("unchecked"), copy: await copyInto(`"ParticipantCount"`) };
  } finally {
    await client.query("ROLLBACK");
    client.release();
  }
}

/** Counts belong to a report, and to one that is not approved yet. */
async function openReports(client: PoolClient, lines: readonly Line[]): Promise<void> {
  const months = [...new Map(lines.map((line) => [`${line[0]} ${line[1]}`, line])).values()];
  await client.query(
    `INSERT INTO "Report" ("regionCode", "period", "version", "status")
     SELECT g.*, ${VERSION}, 'DRAFT' FROM unnest($1::text[], $2::text[]) AS g`,
    [months.map(([region]) => region), months.map(([, period]) => period)],
  );
}
