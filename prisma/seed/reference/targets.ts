import type { Db } from "@/lib/db/client";
import { readNewestInstruments, readNewestTargets } from "@/lib/targets/queries";
import {
  instrumentId,
  nextOf,
  nextRevisions,
  saidOfInstrument,
  targetId,
  type GivenTarget,
} from "@/lib/targets/rules/revisions";
import type { Instrument } from "@/lib/targets/schema";
import { given as present, readReferenceCsv } from "./read-csv";

const COLUMNS = ["region_code", "year", "percent", "headcount", "base", "instrument", "status", "url"] as const;

/** Which documents belong together, so that a region's own target can replace its province's and the nation's. */
const FAMILIES: readonly { test: RegExp; family: string; kind: string }[] = [
  { test: /^RPJMN \(as stated/, family: "rpjmn", kind: "RPJMN" },
  { test: /^RPJMN /, family: "rpjmn-dokumen", kind: "RPJMN" },
  { test: /^RKP /, family: "rkp", kind: "RKP" },
  { test: /^RPJPN /, family: "rpjp", kind: "RPJPN" },
  { test: /^RPJPD/, family: "rpjp", kind: "RPJPD" },
  { test: /^RPJMD/, family: "rpjmd", kind: "RPJMD" },
  { test: /^Perda/, family: "perda", kind: "PERDA" },
  { test: /^SE /, family: "ucj", kind: "SE" },
  { test: /^Permendagri/, family: "permendagri", kind: "PERMENDAGRI" },
  { test: /^UCJ /, family: "ucj", kind: "UCJ" },
  { test: /^Rencana BPJS/, family: "rencana-bpjs", kind: "RENCANA" },
];

/** The data file quotes its readings in English; readers of the product get the document's name in Indonesian. */
const TITLES: Record<string, string> = {
  "RPJMN (as stated by the BPJS Ketenagakerjaan supervisory board)":
    "RPJMN menurut Dewan Pengawas BPJS Ketenagakerjaan",
  "Permendagri 15/2024 (read locally as +20 points)": "Permendagri 15/2024 (dibaca daerah sebagai +20 poin)",
};

/** What the titles themselves say of number and year; for the other documents nobody has told us. */
const NUMBERS: Record<string, Pick<Instrument, "number" | "dated">> = {
  "RPJPN 2025-2045 (UU 59/2024)": { number: "UU 59/2024", dated: "2024" },
  "Permendagri 15/2024 (read locally as +20 points)": { number: "Permendagri 15/2024", dated: "2024" },
  "SE Ditjen Bangda 500.11.2/9602/Bangda": { number: "500.11.2/9602/Bangda", dated: null },
};

const LOCAL_KINDS = new Set(["PERDA", "RPJMD", "RPJPD"]);

/** @throws Error for an instrument that no family covers: a new one is to be decided, not guessed */
export function instrumentOf(text: string, regionCode: string): Instrument {
  const family = FAMILIES.find((each) => each.test.test(text));
  if (!family) throw new Error(`targets.csv: no family of instruments for "${text}"`);
  const local = LOCAL_KINDS.has(family.kind) ? regionCode : null;
  const title = TITLES[text] ?? text;
  return {
    ...{ id: instrumentId(title, local), family: family.family, kind: family.kind, title, regionCode: local },
    ...(NUMBERS[text] ?? { number: null, dated: null }),
    ...{ url: null, sourceUrl: null, statedBy: null, interpolation: "NONE" },
  };
}

/**
 * Records the documents and targets that come with the program. What a person has recorded since stays as it is, whatever
 * the file says; what says something else than the program did before is the next revision.
 */
export async function seedTargets(db: Db): Promise<void> {
  const given: GivenTarget[] = [];
  const documents = new Map<string, Instrument>();
  const rows = await readReferenceCsv("targets.csv", COLUMNS);
  for (const row of rows) {
    const regionCode = present(row.region_code, "region_code");
    const text = present(row.instrument, "instrument");
    const instrument = instrumentOf(text, regionCode);
    documents.set(instrument.id, instrument);
    const base = row.base?.replace("?", "") ?? null;
    const target = {
      regionCode,
      year: Number(row.year),
      percent: row.percent === null ? null : Number(row.percent),
      headcount: row.headcount === null ? null : Number(row.headcount),
      base: base as "EMPLOYED" | "ELIGIBLE" | null,
      baseAssumed: row.base?.endsWith("?") ?? false,
      instrumentId: instrument.id,
      statedBy: text.includes("supervisory board") ? "Dewan Pengawas BPJS Ketenagakerjaan" : null,
      status: present(row.status, "status").toUpperCase() as "STATED" | "CLAIMED" | "CONFIRMED",
      url: row.url,
    };
    given.push(target);
  }
  await seedInstruments(db, [...documents.values()]);
  const known = await readNewestTargets(db);
  const own = given.filter((target) => (known.get(targetId(target))?.recordedBy ?? null) === null);
  await db.target.createMany({ data: nextRevisions(own, known) });
}

async function seedInstruments(db: Db, given: readonly Instrument[]): Promise<void> {
  const known = await readNewestInstruments(db);
  const own = given.filter(({ id }) => (known.get(id)?.recordedBy ?? null) === null);
  await db.instrument.createMany({ data: own.map(({ id, regionCode }) => ({ id, regionCode })), skipDuplicates: true });
  await db.instrumentRevision.createMany({
    data: nextOf(own, known).map((one) => ({ ...saidOfInstrument(one), instrumentId: one.id, revision: one.revision })),
  });
}
