import type { WorkerGroup } from "@/lib/core/worker-groups";
import { factor, uniform } from "./random";

/** A simulated effort of a region, of the demo's last month: a group in people, or an amount of rupiah for a year. */
export type SimulatedEffort = { regionCode: string } & (
  | {
      kind: "GROUP";
      group: WorkerGroup;
      potential: number;
      covered: number;
      months: number | null;
      funding: string | null;
    }
  | { kind: "FUNDING"; year: number; funding: string; potential: number; months: number; amount: number }
);

/** Of the employed of a region, ratios; invented, so that the demo has groups of a believable size. */
const SHARES: readonly [WorkerGroup, number][] = [
  ["NON_ASN", 0.012],
  ["RT_RW", 0.008],
  ["POSYANDU_CADRES", 0.007],
  ["EXTREMELY_POOR", 0.03],
];
const YEAR = 2025;
/** What the demo's regions pay for a person and month, rupiah. */
const CONTRIBUTION = 16_800;

/** @param workers the employed people of each region in the demo's last year @returns the groups and the money of every region */
export function simulateEfforts(workers: ReadonlyMap<string, number>): SimulatedEffort[] {
  return [...workers].flatMap(([regionCode, people]): SimulatedEffort[] => {
    const groups = SHARES.map(([group, share]): SimulatedEffort & { kind: "GROUP" } => {
      const key = `effort|${regionCode}|${group}`;
      const potential = Math.max(10, Math.round(people * share * factor(key, 0.3)));
      const reach = uniform(`${key}|reach`);
      const covered = reach < 0.25 ? 0 : Math.round(potential * reach);
      const paid = covered > 0 && group !== "RT_RW";
      return {
        ...{ regionCode, kind: "GROUP", group, potential, covered },
        ...(paid ? { months: 12, funding: "APBD" } : UNPAID),
      };
    });
    const persons = groups.reduce((sum, { covered, funding }) => (funding === null ? sum : sum + covered), 0);
    if (persons === 0) return groups;
    const amount = persons * CONTRIBUTION * 12;
    return [
      ...groups,
      { ...{ regionCode, kind: "FUNDING", year: YEAR, funding: "APBD" }, potential: persons, months: 12, amount },
    ];
  });
}

const UNPAID = { months: null, funding: null } as const;
