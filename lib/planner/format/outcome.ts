import { FUNDING_SOURCE_NAMES } from "@/lib/core/funding-sources";
import { formatCount, formatPercent, formatRupiah } from "@/lib/core/numbers";
import { addMonths, formatPeriod, formatPeriodShort, type Period } from "@/lib/core/period";
import type { Sentence } from "@/lib/core/sentence";
import { WORKER_GROUP_NAMES } from "@/lib/core/worker-groups";
import { contributionIn, monthsOf, planCostOf, type PlanCost } from "../rules/cost";
import { courseOf, isAdded, monthUnder, type Course, type PlanMonth } from "../rules/months";
import type { Ground, PlanKey, PlanRow, Rate } from "../schema";

/** What a plan is worked out from. `target` is what the target is called; `origin` where the coverage of today comes from. */
export type Basis = { ground: Ground; rates: readonly Rate[]; target: string | null; origin: string };

/** A figure, and the words that read on from it. */
export type OutcomeFact = { key: string; value: string; words: string };

/** What comes of one plan: what it costs in full, what it does, figure by figure, and what must be known to read it. */
export type Outcome = {
  key: PlanKey;
  rupiah: number;
  cost: string;
  sentence: Sentence;
  facts: OutcomeFact[];
  remarks: string[];
};

export function outcomeOf(key: PlanKey, rows: readonly PlanRow[], basis: Basis): Outcome {
  const cost = planCostOf(rows, basis.rates)!;
  const course = courseOf(rows, basis.ground);
  return {
    key,
    rupiah: cost.rupiah,
    cost: formatRupiah(cost.rupiah),
    sentence: [`${whatIsPaid(rows)}. `, ...whatItDoes(course, basis)],
    facts: [...coverageFacts(course, basis), ...moneyFacts(rows, cost, basis.rates)],
    remarks: remarksOf(rows, course, basis),
  };
}

/** Rows that a sentence names; the form says all of them. */
const NAMED_ROWS = 3;

/** `untuk 43.070 orang selama 12 bulan: Pekerja rentan, ...`, of several `untuk 20.000 Pekerja rentan (12 bulan), ...` */
function whatIsPaid(rows: readonly PlanRow[]): string {
  const [row] = rows;
  if (rows.length === 1 && row) {
    const span = spanWords(row.start, addMonths(row.start, row.months - 1));
    return `untuk ${formatCount(row.people)} orang selama ${row.months} bulan: ${WORKER_GROUP_NAMES[row.group]}, ${span}`;
  }
  const named = rows
    .slice(0, rows.length > NAMED_ROWS ? NAMED_ROWS - 1 : NAMED_ROWS)
    .map(({ people, group, months }) => `${formatCount(people)} ${WORKER_GROUP_NAMES[group]} (${months} bulan)`);
  const others = rows.length - named.length;
  return `untuk ${[...named, ...(others > 0 ? [`dan ${others} baris lain`] : [])].join(", ")}`;
}

/** From what to what coverage goes, and where it is when nothing is paid any more. */
function whatItDoes({ peak, after }: Course, { ground, origin }: Basis): Sentence {
  const now = monthUnder([], ground, ground.period);
  if (now.coverage === null || peak === null || after === null) return [];
  const percent = (month: PlanMonth) => percentOf(month, ground);
  return [
    "Cakupan naik dari ",
    { link: percent(now), href: origin },
    " menjadi ",
    { strong: percent(peak.month) },
    ` pada ${spanWords(peak.month.period, peak.until)}; tanpa dana lanjutan kembali ke ${percent(after)} pada ${formatPeriod(after.period)}.`,
  ];
}

export function percentOf({ coverage }: PlanMonth, { target }: Ground): string {
  return formatPercent(coverage, target === null ? null : target.percent / 100);
}

function coverageFacts({ peak, atDeadline, after }: Course, { ground, target }: Basis): OutcomeFact[] {
  if (peak === null || peak.month.coverage === null) return [];
  const { participants, workers } = ground;
  const { month } = peak;
  const division = `(${formatCount(participants)} + ${formatCount(month.added)}) / ${formatCount(workers)}`;
  const facts = [{ key: "coverage", value: percentOf(month, ground), words: `= ${division} pekerja, di puncaknya` }];
  if (ground.target === null || month.gap === null || target === null) return facts;
  const without = monthUnder([], ground, ground.period).gap;
  const gap = (key: string, at: PlanMonth, words: string) => ({ key, value: leftWords(at), words });
  const beside = without === 0 ? "tanpa rencana pun begitu" : `tanpa rencana kurang ${formatCount(without)}`;
  facts.push(gap("gap", month, `target ${target} di puncaknya; ${beside}`));
  const deadline = formatPeriod(ground.target.deadline);
  facts.push(
    atDeadline === null
      ? { key: "deadline", value: "lewat", words: `tenggat target, ${deadline}: rencana mulai sesudahnya` }
      : gap("deadline", atDeadline, `pada tenggat target, ${deadline}`),
  );
  if (after !== null && after.gap !== month.gap)
    facts.push(gap("after", after, `mulai ${formatPeriod(after.period)}, bila dana tidak dilanjutkan`));
  return facts;
}

/** Above 100% a target is passed, which is not the success of the place. */
function leftWords({ gap, coverage }: PlanMonth): string {
  if (gap !== 0) return `kurang ${formatCount(gap)}`;
  return coverage !== null && coverage > 1 ? "terlampaui" : "tercapai";
}

function moneyFacts(rows: readonly PlanRow[], cost: PlanCost, rates: readonly Rate[]): OutcomeFact[] {
  const each = new Set(rows.flatMap((row) => monthsOf(row).map((month) => contributionIn(row, rates, month)!)));
  const [single] = each;
  const facts: OutcomeFact[] = [
    {
      key: "person-months",
      value: formatCount(cost.personMonths),
      words: `orang-bulan${each.size === 1 ? ` × ${formatRupiah(single!)}` : ", iurannya berbeda"}`,
    },
  ];
  if (cost.byYear.length > 1)
    facts.push({
      key: "years",
      value: `${cost.byYear.length} tahun`,
      words: `anggaran: ${cost.byYear.map(({ year, rupiah }) => `${year} ${formatRupiah(rupiah)}`).join(", ")}`,
    });
  if (cost.byFunding.length > 1)
    facts.push({
      key: "funding",
      value: `${cost.byFunding.length} dana`,
      words: cost.byFunding
        .map(({ funding, rupiah }) => `${FUNDING_SOURCE_NAMES[funding]} ${formatRupiah(rupiah)}`)
        .join(", "),
    });
  return facts;
}

function remarksOf(rows: readonly PlanRow[], { peak }: Course, { ground, rates }: Basis): string[] {
  const data = formatPeriod(ground.period);
  const early = rows.flatMap((row, index) => (isAdded(row, ground) ? [] : [index + 1]));
  const own = rows.flatMap((row, index) => (isOwnContribution(row, rates) ? [index + 1] : []));
  const { participants, workers } = ground;
  const open = participants === null || workers === null ? null : workers - participants;
  return [
    early.length > 0
      ? `Baris ${early.join(", ")} mulai tidak sesudah ${data}, bulan datanya: orangnya dianggap sudah terhitung di sana dan tidak ditambahkan.`
      : null,
    own.length > 0 ? `Baris ${own.join(", ")} memakai iuran yang diisi, bukan tarif tabel.` : null,
    peak !== null && open !== null && open >= 0 && peak.month.added > open
      ? `Rencana ini memuat lebih banyak orang daripada ${formatCount(open)} pekerja yang belum terlindungi; cakupannya melebihi 100%.`
      : null,
  ].filter((remark) => remark !== null);
}

function isOwnContribution(row: PlanRow, rates: readonly Rate[]): boolean {
  const table = { contribution: null };
  return monthsOf(row).some((month) => contributionIn(row, rates, month) !== contributionIn(table, rates, month));
}

/** `Desember 2026`, `Jan 2027 sampai Des 2027` */
function spanWords(from: Period, until: Period): string {
  return from === until ? formatPeriod(from) : `${formatPeriodShort(from)} sampai ${formatPeriodShort(until)}`;
}
