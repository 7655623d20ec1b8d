import type { Client } from "pg";
import { addMonths, type Period } from "@/lib/core/period";
import { COUNTING_BASES, SEGMENTS } from "@/lib/core/vocabulary";
import { copyRows } from "../bench/copy-rows";

/** As many as make twelve million facts; how many a province really has is of no account here. */
const VILLAGES = 8400;
const REGENCIES = 38;
export const MONTHS = 120;

/** `35.01.01.2001`: as long as the codes of villages are, whatever their real numbers. */
const codes = Array.from({ length: VILLAGES }, (_, index) => {
  const regency = String((index % REGENCIES) + 1).padStart(2, "0");
  const within = Math.floor(index / REGENCIES);
  return `35.${regency}.${String((within % 20) + 1).padStart(2, "0")}.${2001 + Math.floor(within / 20)}`;
});

/**
 * Lays ten years of villages beside the figures of regencies: twelve facts a village and month. The product
 * knows no villages, so the columns are widened, and what refers to regions is not asked, for this connection only.
 * @param last the newest month
 * @returns how many facts there are now
 */
export async function loadVillages(client: Client, last: Period, say: (text: string) => void): Promise<number> {
  for (const table of ["Report", "ParticipantCount"])
    await client.query(`ALTER TABLE "${table}" ALTER "regionCode" TYPE varchar(13)`);
  await client.query("SET session_replication_role = replica");
  const { rows } = await client.query<{ id: string }>(`SELECT "sourceId" AS id FROM "ParticipantCount" LIMIT 1`);
  const source = rows[0]!.id;
  for (let back = 0; back < MONTHS; back += 1) {
    const period = addMonths(last, -back);
    const at = `${addMonths(period, 1)}-20T03:00:00Z`;
    const approved = codes.flatMap((code, index) => versionsOf(index, back).map((version) => [code, version] as const));
    await copyRows(
      client,
      `COPY "Report" ("regionCode", "period", "version", "status", "submittedAt", "approvedAt") FROM STDIN`,
      approved.map(([code, version]) => `${code}\t${period}\t${version}\tAPPROVED\t${at}\t${at}\n`).join(""),
    );
    await copyRows(
      client,
      `COPY "ParticipantCount" ("regionCode", "period", "version", "extent", "segment", "basis", "active", "sourceId") FROM STDIN`,
      approved.map(([code, version]) => factsOf({ code, period, version }, source)).join(""),
    );
    if (back % 20 === 19) say(`${back + 1} of ${MONTHS} months of ${VILLAGES} villages`);
  }
  await client.query("RESET session_replication_role");
  await client.query("VACUUM (ANALYZE)");
  const { rows: counted } = await client.query<{ facts: string }>(`SELECT count(*) AS facts FROM "ParticipantCount"`);
  return Number(counted[0]!.facts);
}

/** One month of twenty was corrected. */
function versionsOf(village: number, month: number): number[] {
  return (village + month) % 20 === 0 ? [1, 2] : [1];
}

function factsOf({ code, period, version }: { code: string; period: Period; version: number }, source: string): string {
  const line = (extent: string, segment: string, basis: string) =>
    `${code}\t${period}\t${version}\t${extent}\t${segment}\t${basis}\t${400 + version}\t${source}\n`;
  const own = SEGMENTS.flatMap((segment) => COUNTING_BASES.map((basis) => line("OWN", segment, basis)));
  const total = SEGMENTS.map((segment) => line("TOTAL", segment, "REGISTRATION"));
  return [...own, ...total].join("");
}
