import { recordEvent } from "@/lib/audit/commands";
import { commandLineActor } from "@/lib/auth/actor";
import type { PrismaClient } from "@/lib/db/client";

export const EXAMPLE_SOURCE = "contoh untuk peragaan, bukan cabang yang ada";

const REGIONS_PER_BRANCH = 8;
const FIRST_DAY = new Date("2021-01-01");

/** Which regional office an example branch of a province belongs to. */
const KANWIL_PROVINCES: Record<string, string[]> = {
  sumbagut: ["11", "12"],
  sumbarriau: ["13", "14", "21"],
  sumbagsel: ["15", "16", "17", "18", "19"],
  "dki-jakarta": ["31"],
  banten: ["36"],
  "jawa-barat": ["32"],
  "jateng-diy": ["33", "34"],
  "jawa-timur": ["35"],
  banuspa: ["51", "52", "53", "91", "92", "93", "94", "95", "96"],
  kalimantan: ["61", "62", "63", "64", "65"],
  "sulawesi-maluku": ["71", "72", "73", "74", "75", "76", "81", "82"],
};

type Place = { code: string; name: string };
export type ExampleBranch = { id: string; name: string; kanwilId: string; regions: string[] };

/** Shares the regencies that no known branch covers among branches of at most eight, province by province. */
export function planExampleBranches(provinces: Place[], uncovered: string[]): ExampleBranch[] {
  return provinces.flatMap(({ code, name }) => {
    const regions = uncovered.filter((region) => region.startsWith(`${code}.`)).sort();
    const parts = Math.ceil(regions.length / REGIONS_PER_BRANCH);
    const size = Math.ceil(regions.length / Math.max(parts, 1));
    return Array.from({ length: parts }, (_, part) => ({
      id: `contoh-${code}-${part + 1}`,
      name: `Cabang Contoh ${name}${parts > 1 ? ` ${part + 1}` : ""}`,
      kanwilId: kanwilOf(code),
      regions: regions.slice(part * size, (part + 1) * size),
    }));
  });
}

/**
 * Gives every regency without a known branch an example one. Running it again changes nothing, whatever an administrator
 * has begun or ended since: a regency that ever had an example branch is left alone.
 */
export async function seedExampleBranches(db: PrismaClient): Promise<void> {
  const [provinces, uncovered] = await Promise.all([
    db.region.findMany({ where: { level: "PROVINCE" }, orderBy: { code: "asc" }, select: { code: true, name: true } }),
    db.region.findMany({
      where: { level: "REGENCY", branches: { none: { OR: [{ validTo: null }, { branch: { isExample: true } }] } } },
      select: { code: true },
    }),
  ]);
  const branches = planExampleBranches(
    provinces,
    uncovered.map(({ code }) => code),
  );
  await db.$transaction(async (tx) => {
    const made = await tx.branch.createMany({
      data: branches.map(({ id, name, kanwilId }) => ({ id, name, kanwilId, isExample: true, source: EXAMPLE_SOURCE })),
      skipDuplicates: true,
    });
    const covered = await tx.branchRegion.createMany({
      data: branches.flatMap(({ id, regions }) =>
        regions.map((regionCode) => ({ branchId: id, regionCode, validFrom: FIRST_DAY, source: EXAMPLE_SOURCE })),
      ),
      skipDuplicates: true,
    });
    if (made.count + covered.count === 0) return;
    await recordEvent(tx, commandLineActor("seed"), {
      action: "branch.examples-made",
      subject: { kind: "branch", key: "contoh" },
      before: null,
      after: { branches: made.count, regions: covered.count },
    });
  });
}

function kanwilOf(province: string): string {
  const found = Object.entries(KANWIL_PROVINCES).find(([, provinces]) => provinces.includes(province));
  if (!found) throw new Error(`No regional office for province ${province}`);
  return found[0];
}
