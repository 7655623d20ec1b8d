import { wordsOf } from "@/lib/core/sentence";
import { formatDate } from "@/lib/core/period";
import type { KnownDay } from "@/lib/core/known-day";
import { effortName, effortText, KIND_WORDS } from "@/lib/efforts/format/effort-words";
import { EFFORT_KINDS, type EffortVersion } from "@/lib/efforts/schema";
import type { PlanSheet } from "@/lib/planner/format/plan-sheet";
import { pledgeText, standingText, VISIT_KINDS } from "@/lib/visits/format";
import { standingOf } from "@/lib/visits/rules";
import type { HeldVisit } from "@/lib/visits/schema";
import type { SheetSection } from "../schema";

/** One page is one page: so many of a kind, and of their words, before the page of the region says the rest. */
const MOST_EFFORTS = 4;
const MOST_COMMITMENTS = 2;
const LONGEST_PROMISE = 110;

const mark = (simulated: boolean) => (simulated ? " (simulasi)" : "");

/** @returns what the region does for its workers, a line for each kind; empty where nothing is recorded */
export function effortsSection(efforts: readonly EffortVersion[]): SheetSection[] {
  const lines = EFFORT_KINDS.flatMap((kind) => {
    const own = efforts.filter((effort) => effort.kind === kind);
    const shown = own
      .slice(0, MOST_EFFORTS)
      .map(({ said, origin }) => `${effortName(said)} ${effortText(said)}${mark(origin === "SIMULATED")}`);
    const more = own.length > MOST_EFFORTS ? [`dan ${own.length - MOST_EFFORTS} lainnya`] : [];
    return own.length === 0 ? [] : [`${KIND_WORDS[kind]}: ${[...shown, ...more].join("; ")}.`];
  });
  if (lines.length === 0) return [];
  return [{ key: "upaya", title: "Upaya daerah", lines, aside: "Kelompok tidak dijumlahkan ke cakupan." }];
}

/** @param visits that were held, newest first @returns the last one and what was promised; empty where there was none */
export function visitSection(visits: readonly HeldVisit[], today: KnownDay): SheetSection[] {
  const [last] = visits;
  if (!last) return [];
  const { day, kind, simulated, commitments } = last;
  const promised = commitments.slice(0, MOST_COMMITMENTS).map((one) => {
    return `${cut(one.text)} ${pledgeText(one)}: ${standingText(standingOf(one, today))}.`;
  });
  const more = commitments.length - promised.length;
  const lines = [`${formatDate(day)}, ${VISIT_KINDS[kind]}${mark(simulated)}.`, ...promised];
  const aside = more > 0 ? `dan ${more} komitmen lainnya di halaman daerah` : null;
  return [{ key: "kunjungan", title: "Kunjungan terakhir", lines, aside }];
}

/** @returns what each plan costs and what comes of it; empty where none was chosen for this sheet */
export function planSection({ outcomes }: Pick<PlanSheet, "outcomes">): SheetSection[] {
  if (outcomes.length === 0) return [];
  const lines = outcomes.map(({ key, cost, sentence }) => {
    return `${outcomes.length > 1 ? `${key}: ` : ""}${cost} ${wordsOf(sentence)}`;
  });
  const aside = [...new Set(outcomes.flatMap(({ remarks }) => remarks))].join(" ");
  return [{ key: "rencana", title: outcomes.length > 1 ? "Rencana" : "Rencana daerah", lines, aside: aside || null }];
}

function cut(text: string): string {
  return text.length > LONGEST_PROMISE ? `${text.slice(0, LONGEST_PROMISE - 1).trimEnd()}…` : text;
}
