import { z } from "zod";
import { ROLES } from "@/lib/access/schema";
import { COUNTING_BASES, SEGMENTS, WORKER_BASES } from "@/lib/core/vocabulary";
import { definitionRows } from "@/lib/coverage/format/definitions";
import { areaCoverageSchema } from "@/lib/coverage/schema";
import { divisionWords, targetDivision } from "./division-words";
import { partsOf, type Provenance } from "../rules/provenance";
import type { FigureFile, Hand } from "../schema";

// The answer of the API: what the page says, by role and never with names or ids of people.

const hand = z
  .object({ kind: z.enum(["user", "operator", "program"]), role: z.enum(ROLES).nullable(), at: z.string() })
  .nullable()
  .describe("Who did it: a user in a role, the operator at the command line, or the simulating program; null unknown");
const file = z
  .object({
    name: z.string(),
    sha256: z.string().nullable(),
    sheet: z.string().nullable(),
    row: z.int().nullable(),
    column: z.string().nullable(),
  })
  .nullable()
  .describe("The file it came by, and where it stands there as far as that is known; null where it was typed");
const origin = { source: z.string(), simulated: z.boolean(), entered: hand, file };
const workerFact = z.object({
  base: z.enum(WORKER_BASES),
  segment: z.string(),
  year: z.int(),
  count: z.int(),
  revision: z.int(),
  recordedAt: z.string(),
  ...origin,
});

export const provenanceSchema = z.object({
  period: z.string().nullable(),
  indicator: z.object({ code: z.string(), name: z.string(), formula: z.string() }),
  division: z.string().nullable().describe("The division as the page writes it"),
  area: areaCoverageSchema.nullable(),
  counts: z
    .array(
      z.object({
        segment: z.enum(["ALL", ...SEGMENTS]),
        extent: z.enum(["OWN", "TOTAL"]),
        basis: z.enum(COUNTING_BASES),
        active: z.int(),
        inactive: z.int().nullable(),
        version: z.int(),
        approvedAt: z.string(),
        reason: z.string().nullable(),
        approved: hand,
        ...origin,
      }),
    )
    .describe("Participant counts recorded for the region itself and counted under the definition"),
  earlierCounts: z.array(z.object({ participants: z.int(), version: z.int(), at: z.string() })),
  workers: z.array(workerFact),
  earlierWorkers: z.array(workerFact),
  target: z
    .object({
      percent: z.number().nullable(),
      headcount: z.int().nullable(),
      year: z.int(),
      regionCode: z.string(),
      document: z.object({
        title: z.string(),
        number: z.string().nullable(),
        dated: z.string().nullable(),
        url: z.string().nullable().describe("The document itself"),
        sourceUrl: z.string().nullable().describe("Who speaks of it"),
      }),
      division: z.string(),
      revisions: z.array(
        z.object({
          revision: z.int(),
          percent: z.number().nullable(),
          headcount: z.int().nullable(),
          base: z.string().nullable(),
          status: z.string(),
          withdrawn: z.boolean(),
          recordedAt: z.string(),
          reason: z.string().nullable(),
        }),
      ),
    })
    .nullable(),
  parts: z
    .array(
      z.object({
        region: z.object({ code: z.string(), name: z.string() }),
        participants: z.int().nullable(),
        workers: z.int().nullable(),
        coverage: z.number().nullable(),
      }),
    )
    .describe("What a wider area adds up from; empty for a regency"),
  definitions: z
    .array(
      z.object({
        code: z.string(),
        participants: z.int().nullable(),
        workers: z.int().nullable(),
        coverage: z.number().nullable(),
        difference: z.string().describe("Why it differs from the definition asked for, in words"),
      }),
    )
    .describe("The same region and month under each definition"),
  sources: z.array(
    z.object({
      id: z.string(),
      kind: z.enum(["OFFICIAL", "PUBLISHED", "SIMULATED"]),
      title: z.string(),
      publisher: z.string().nullable(),
      url: z.string().nullable(),
      fileName: z.string().nullable(),
      fileSha256: z.string().nullable(),
      dated: z.string().nullable(),
    }),
  ),
});
export type ProvenanceAnswer = z.infer<typeof provenanceSchema>;

/** @returns what a region's figure of a month rests on, as programs take it */
export function provenanceAnswer(provenance: Provenance): ProvenanceAnswer {
  const { reading, facts } = provenance;
  const { view, shown, sources } = reading;
  const { code, name, formula } = view.indicator;
  const area = shown?.standing.area ?? null;
  const ids = new Set(area?.sources);
  return {
    period: reading.overview.period,
    indicator: { code, name, formula },
    division: shown ? divisionWords(shown.standing, view.indicator, shown.period).formula : null,
    area,
    counts: (facts?.counts ?? []).map((fact) => ({
      ...pick(fact, ["segment", "extent", "basis", "active", "inactive", "version", "approvedAt", "reason"]),
      ...originOf(fact),
      approved: handOf(fact.approved),
    })),
    earlierCounts: facts?.earlierCounts ?? [],
    workers: (facts?.workers ?? []).map(workersOf),
    earlierWorkers: (facts?.earlierWorkers ?? []).map(workersOf),
    target: targetOf(provenance),
    parts: (partsOf(provenance)?.parts ?? []).map((part) => ({
      region: part.area.region,
      participants: part.area.participants,
      workers: part.area.reported.workers,
      coverage: part.coverage,
    })),
    definitions: definitionsOf(provenance),
    sources: sources.filter(({ id }) => ids.has(id)),
  };
}

function definitionsOf({ reading: { view, catalogue }, definitions }: Provenance): ProvenanceAnswer["definitions"] {
  const rows = definitionRows(definitions, view.indicator.code, catalogue.bands);
  return definitions.map(({ indicator: { code }, area }) => ({
    code,
    participants: area?.participants ?? null,
    workers: area?.reported.workers ?? null,
    coverage: area?.coverage ?? null,
    difference: rows.find((row) => row.code === code)?.difference ?? "",
  }));
}

type Facts = NonNullable<Provenance["facts"]>;

function workersOf(fact: Facts["workers"][number]) {
  return { ...pick(fact, ["base", "segment", "year", "count", "revision", "recordedAt"]), ...originOf(fact) };
}

function originOf({ sourceId, simulated, entered, file }: Facts["workers"][number] | Facts["counts"][number]) {
  return { source: sourceId, simulated, entered: handOf(entered), file: fileOf(file) };
}

function handOf(hand: Hand | null): z.infer<typeof provenanceSchema>["workers"][number]["entered"] {
  return hand && { kind: hand.kind, role: hand.kind === "user" ? hand.role : null, at: hand.at };
}

function fileOf(from: FigureFile | null) {
  if (from === null) return null;
  const { name, sha256, place } = from;
  return { name, sha256, sheet: place?.sheet ?? null, row: place?.row ?? null, column: place?.column ?? null };
}

function targetOf({ reading, facts }: Provenance): ProvenanceAnswer["target"] {
  const target = reading.shown?.standing.target;
  if (!target) return null;
  const { percent, headcount, year, regionCode, instrument, url } = target;
  const document = facts?.document ?? { ...instrument, sourceUrl: url };
  return {
    ...{ percent, headcount, year, regionCode },
    document: pick(document, ["title", "number", "dated", "url", "sourceUrl"]),
    division: targetDivision(target, reading.shown!.standing, reading.view.indicator),
    revisions: (facts?.targetRevisions ?? []).map((revision) =>
      pick(revision, ["revision", "percent", "headcount", "base", "status", "withdrawn", "recordedAt", "reason"]),
    ),
  };
}

/** Only what is named goes out. */
function pick<Whole, Key extends keyof Whole>(whole: Whole, keys: readonly Key[]): Pick<Whole, Key> {
  return Object.fromEntries(keys.map((key) => [key, whole[key]])) as Pick<Whole, Key>;
}
