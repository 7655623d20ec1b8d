import type { KnownDay } from "@/lib/core/known-day";
import { formatCount } from "@/lib/core/numbers";
import { formatDate } from "@/lib/core/period";
import { effortName, effortText } from "@/lib/efforts/format/effort-words";
import type { EffortVersion } from "@/lib/efforts/schema";
import { pledgeText, standingText } from "@/lib/visits/format";
import { standingOf } from "@/lib/visits/rules";
import type { HeldVisit } from "@/lib/visits/schema";
import type { SheetSection } from "../schema";

const MOST_GROUPS = 3;
const MOST_COMMITMENTS = 3;

type Work = {
  efforts: readonly Pick<EffortVersion, "said" | "origin">[];
  /** held ones, newest first */
  visits: readonly HeldVisit[];
  /** by which commitments are on time */
  today: KnownDay;
  /** whether what is simulated stands beside other figures and is marked one by one */
  marks: boolean;
};

/** @returns the groups of workers of a region, its last visit and what was promised there, a line each; empty for neither */
export function workSection({ efforts, visits, today, marks }: Work): SheetSection[] {
  const groups = efforts.filter(({ said }) => said.kind === "GROUP");
  const lines = [...groupLine(groups, marks), ...visitLines(visits[0], today, marks)];
  if (lines.length === 0) return [];
  return [{ key: "upaya", title: "Kelompok pekerja, kunjungan, dan komitmen", lines, aside: null }];
}

function groupLine(groups: Work["efforts"], marks: boolean): string[] {
  if (groups.length === 0) return [];
  const said = groups
    .slice(0, MOST_GROUPS)
    .map(({ said, origin }) => `${effortName(said)} ${effortText(said)}${markOf(origin === "SIMULATED", marks)}`);
  const left = groups.length - said.length;
  return [[...said, ...(left > 0 ? [`dan ${formatCount(left)} kelompok lain`] : [])].join(" · ")];
}

function visitLines(last: HeldVisit | undefined, today: KnownDay, marks: boolean): string[] {
  if (last === undefined) return [];
  const { day, commitments, simulated } = last;
  const count = commitments.length === 0 ? "tanpa komitmen" : `${formatCount(commitments.length)} komitmen`;
  const shown = commitments.slice(0, MOST_COMMITMENTS);
  const left = commitments.length - shown.length;
  return [
    `Kunjungan terakhir ${formatDate(day)}, ${count}${markOf(simulated, marks)}${commitments.length === 0 ? "." : ":"}`,
    ...shown.map((one) => `– ${one.text} (${pledgeText(one)}): ${standingText(standingOf(one, today))}`),
    ...(left > 0 ? [`– dan ${formatCount(left)} komitmen lain`] : []),
  ];
}

function markOf(simulated: boolean, marks: boolean): string {
  return simulated && marks ? " (simulasi)" : "";
}
