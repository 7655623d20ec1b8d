import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Actor } from "@/lib/auth/actor";
import { permit } from "@/lib/auth/permit";
import { formatCount } from "@/lib/core/numbers";
import type { PrismaClient } from "@/lib/db/client";
import { importFile, type Progress } from "@/lib/imports/commands/import-file";
import { importRequestSchema, type ImportResult } from "@/lib/imports/schema";
import { readCurrentWorkerCounts } from "@/lib/workers/queries";
import { sourceTitle, tidyCsv } from "../format/tidy-csv";
import { bpsRefusal } from "../messages";
import { readBpsRegions } from "../queries";
import { compareRows } from "../rules/compare-rows";
import { joinFigures } from "../rules/join-figures";
import { pairRegions } from "../rules/pair-regions";
import { readTable, unitOf } from "../rules/read-table";
import type { BpsFigure, BpsPeriod, BpsRow, BpsVariable, Comparison, SyncRequest } from "../schema";
import { bpsClient, type BpsServer } from "./client";

/** `compared` null where the rows were refused; `above` rows of provinces and the nation, `missing` those without a figure. */
export type SyncResult = { imported: ImportResult; compared: Comparison | null; above: number; missing: number };

type Input = { server: BpsServer; request: SyncRequest; progress?: Progress };

/**
 * Fetches workers per regency and imports them as the tidy file that they make: same judgement, one transaction, one
 * audit event, and nothing at all where BPS says what is recorded already. A dry run stops before recording.
 * @throws BpsRefused before anything is recorded; AppError forbidden
 */
export async function syncWorkers(
  db: PrismaClient,
  actor: Actor,
  { server, request, progress = () => undefined }: Input,
): Promise<SyncResult> {
  permit(actor, "record-approved");
  if (server.key === "") throw bpsRefusal("B.001");
  const regions = await readBpsRegions(db);
  const client = bpsClient(server);

  const fetchAll = async (variable: number) => {
    const periods = wantedOf(await client.periods(request.domain, variable), request.years);
    const figures: BpsFigure[] = [];
    let label = "";
    for (const period of periods) {
      progress(`Meminta variabel ${variable} tahun ${period.year} ...`);
      const table = await client.table(request.domain, variable, period);
      const [described] = table.var;
      label = unitOf(described!.unit) === 1000 ? `${described!.label} (ribu orang)` : described!.label;
      figures.push(...readTable(table, variable, period.year, request));
    }
    return { label, ...pairRegions(figures, regions) };
  };
  const employed = await fetchAll(request.variable);
  const employees = request.employees === undefined ? null : await fetchAll(request.employees);

  const { rows, missing } = joinFigures(employed.regencies, employees?.regencies ?? []);
  if (rows.length === 0) throw bpsRefusal("B.009", { what: `variabel ${request.variable}` });
  progress(`${formatCount(rows.length)} angka kabupaten/kota diterima.`);
  const recorded = await readCurrentWorkerCounts(db, {
    base: request.base,
    years: [...new Set(rows.map(({ year }) => year))],
  });
  const imported = await importRows(db, actor, {
    request,
    rows,
    title: sourceTitle(request, employed.label),
    progress,
  });
  const compared = imported.rejected.length > 0 ? null : compareRows(rows, regions, recorded);
  return { imported, compared, above: employed.above, missing };
}

/**
 * Looks for the number of a variable, which BPS changes.
 * @throws BpsRefused
 */
export async function findVariables(
  actor: Actor,
  { server, domain, words }: { server: BpsServer; domain: string; words: string },
): Promise<BpsVariable[]> {
  permit(actor, "record-approved");
  return bpsClient(server).variables(domain, words);
}

/** @throws BpsRefused B.103 for years that the variable does not have */
function wantedOf(periods: BpsPeriod[], years: readonly number[] | null): BpsPeriod[] {
  if (years === null) return periods;
  const unknown = years.filter((year) => !periods.some((period) => period.year === year));
  if (unknown.length === 0) return periods.filter(({ year }) => years.includes(year));
  throw bpsRefusal("B.103", { years: unknown.join(", "), known: periods.map(({ year }) => year).join(", ") });
}

type Rows = { request: SyncRequest; rows: readonly BpsRow[]; title: string; progress: Progress };

async function importRows(db: PrismaClient, actor: Actor, { request, rows, title, progress }: Rows) {
  const folder = await mkdtemp(path.join(tmpdir(), "jangkau-bps-"));
  try {
    const file = path.join(folder, `bps-webapi-${request.variable}.csv`);
    await writeFile(file, tidyCsv(rows));
    const { base, dryRun } = request;
    const origin = {
      title,
      publisher: "Badan Pusat Statistik (BPS)",
      url: "https://webapi.bps.go.id/",
      kind: "official",
    };
    const asked = importRequestSchema.parse({
      of: "workers",
      codes: "bps",
      base: base.toLowerCase().replace("_", "-"),
      dryRun,
      ...origin,
    });
    return await importFile(db, actor, { file, request: asked, progress });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
