import type { Db } from "@/lib/db/client";
import { readNewestTargets } from "@/lib/targets/queries";
import { nextRevisions, targetId, type GivenTarget } from "@/lib/targets/rules/revisions";
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

const LOCAL_KINDS = new Set(["PERDA", "RPJMD", "RPJPD"]);

/** @throws Error for an instrument that no family covers: a new one is to be decided, not guessed */
export function instrumentOf(text: string, regionCode: string) {
  const family = FAMILIES.find((each) => each.test.test(text));
  if (!family) throw new Error(`targets.csv: no family of instruments for "${text}"`);
  const local = LOCAL_KINDS.has(family.kind) ? regionCode : null;
  const title = TITLES[text] ?? text;
  const id = [slug(title), local].filter(Boolean).join("-");
  return { id, family: family.family, kind: family.kind, title, regionCode: local };
}

/**
 * Records the targets that come with the program. One that a person has recorded since stays as it is, whatever the file says;
 * another that says something else than before is the next revision.
 */
export async function seedTargets(db: Db): Promise<void> {
  const given: GivenTarget[] = [];
  const rows = await readReferenceCsv("targets.csv", COLUMNS);
  for (const row of rows) {
    const regionCode = present(row.region_code, "region_code");
    const text = present(row.instrument, "instrument");
    const instrument = instrumentOf(text, regionCode);
    await db.instrument.upsert({ where: { id: instrument.id }, create: instrument, update: instrument });
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
  const known = await readNewestTargets(db);
  const own = given.filter((target) => (known.get(targetId(target))?.recordedBy ?? null) === null);
  await db.target.createMany({ data: nextRevisions(own, known) });
}

function slug(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "")
    .slice(0, 55);
}
