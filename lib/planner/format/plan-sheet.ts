import { formatCount, formatRupiah } from "@/lib/core/numbers";
import { formatPeriod, type Period } from "@/lib/core/period";
import type { PlanParams } from "@/lib/core/reading-parameters";
import type { Sentence } from "@/lib/core/sentence";
import { whyNotCompared } from "@/lib/coverage/format/comparison";
import { ABOVE_100 } from "@/lib/coverage/format/flags";
import { silenceWord } from "@/lib/coverage/format/silence";
import { originHref } from "@/lib/coverage/rules/origin";
import type { Reading } from "@/lib/coverage/rules/reading";
import { targetShort } from "@/lib/targets/format";
import { contributionIn, costOf } from "../rules/cost";
import { groundOf } from "../rules/ground";
import { monthUnder, shownMonths, type PlanMonth } from "../rules/months";
import type { Ground, PlanKey, PlanRow, Rate } from "../schema";
import { outcomeOf, type Basis, type Outcome } from "./outcome";
import { planHref } from "./plan-address";
import { readPlans, type PlansReading } from "./read-plans";
import { emptyRow, rowText, type RowText } from "./read-row";

/** A row to begin with: what closes the gap of the region, and the address of the plan that it is. */
export type Example = { cost: string; sentence: Sentence; href: string };

/** Everything that the page of plans shows. */
export type PlanSheet = {
  typed: PlansReading;
  empty: RowText;
  basis: Basis;
  outcomes: Outcome[];
  /** Plans that are not worked out, with how many fields have to be put right. */
  faulty: { key: PlanKey; words: string }[];
  /** Only while nothing has been filled in, and where there is a gap. */
  example: Example | null;
  /** Why coverage or gap are not said, as whole sentences. */
  silences: string[];
  /** Month by month, one line of values for each outcome; the months are the same for all. */
  months: { period: Period; under: PlanMonth[] }[];
};

export function planSheetOf(reading: Reading, rates: readonly Rate[], params: PlanParams): PlanSheet {
  const { shown, view, region, today, overview } = reading;
  const ground: Ground = shown
    ? groundOf(shown.standing, { indicator: view.indicator, period: shown.period })
    : { period: overview.period ?? today, participants: null, workers: null, target: null };
  const empty = emptyRow(ground.period, today);
  const typed = readPlans(params, rates, empty);
  const target = ground.target && shown?.standing.target ? targetShort(shown.standing.target) : null;
  const basis: Basis = { ground, rates, target, origin: originHref(view, region.code, ground.period) };
  const plans = typed.plans.flatMap(({ key, plan }) => (plan ? [{ key, rows: plan }] : []));
  const axis = shownMonths(
    plans.map(({ rows }) => rows),
    ground,
  );
  return {
    ...{ typed, empty, basis },
    outcomes: plans.map(({ key, rows }) => outcomeOf(key, rows, basis)),
    faulty: typed.plans.flatMap(faultOf),
    example: typed.plans.some(({ rows }) => rows.length > 0) ? null : exampleOf(reading, basis, empty),
    silences: silencesOf(reading, ground),
    months: axis.map((period) => ({ period, under: plans.map(({ rows }) => monthUnder(rows, ground, period)) })),
  };
}

function faultOf({ key, rows, problem }: PlansReading["plans"][number]): PlanSheet["faulty"] {
  const fields = rows.reduce((sum, { problems }) => sum + Object.keys(problems).length, 0);
  if (problem !== null) return [{ key, words: problem }];
  if (fields === 0) return [];
  return [{ key, words: `Rencana ${key} belum dihitung: ${fields} isian perlu diperbaiki, ditandai di bawah.` }];
}

function exampleOf({ view, region, shown }: Reading, basis: Basis, empty: RowText): Example | null {
  const { ground, rates, target } = basis;
  const gap = monthUnder([], ground, ground.period).gap;
  if (!shown || gap === null || gap === 0 || target === null) return null;
  const row: PlanRow = {
    ...{ group: "VULNERABLE", people: gap, months: 12, start: empty.mulai as Period, contribution: null },
    funding: "APBD",
  };
  const cost = costOf(row, rates);
  if (cost === null) return null;
  const plans = [{ key: "A" as const, rows: [rowText(row)] }];
  return {
    cost: formatRupiah(cost),
    sentence: [
      "setahun untuk ",
      { strong: `${formatCount(gap)} orang` },
      ` yang masih kurang ke target ${target}, bila semuanya BPU dengan iuran ${formatRupiah(contributionIn(row, rates, row.start))} sebulan.`,
    ],
    href: planHref(view, region.code, shown.period, { plans, budget: "" }),
  };
}

function silencesOf({ shown, view, region }: Reading, { participants, target, period }: Ground): string[] {
  if (!shown) return [`Belum ada angka peserta untuk ${region.name}; yang dihitung hanya biayanya.`];
  const { standing } = shown;
  if (standing.area.participants === null)
    return [`${formatPeriod(period)}: ${silenceWord(standing)}. Yang dihitung hanya biayanya.`];
  if (participants === null)
    return ["Definisi yang dipilih tidak menghitung peserta BPU, jadi rencana tidak mengubah cakupannya."];
  const why = target === null ? whyNotCompared(standing, view.indicator) : null;
  const isAbove = standing.coverage !== null && standing.coverage > 1;
  return [why?.long, isAbove ? ABOVE_100 : null].filter((sentence) => sentence != null);
}
