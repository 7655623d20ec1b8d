import { formatCount } from "@/lib/core/numbers";
import { formatDate } from "@/lib/core/period";
import type { CheckContext, Judgement, KnownBase, Statement } from "../../schema/check";
import type { Range } from "../precision";
import { monthsApart, samePlace, statedBase } from "./pairs";
import { yearOfStatement } from "./printed";

/** 95 of 100 yearly changes of the employed of a regency (BPS, 2018-2025) are smaller. */
const YEARLY_DRIFT = 0.15;
/** How far another definition of workers may part from the employed, whose changes are known. */
const BESIDE_EMPLOYED = 0.05;
/** Further apart, a region may really have that many more workers. */
const LONGEST_MONTHS = 24;

/** Another number of workers than the statement before used, by more than workers change. */
export function judgeBase(statement: Statement, context: CheckContext): Judgement {
  const base = statedBase(statement);
  if (!base) return { unchecked: "jumlah pekerja tidak disebut dan tidak tersirat" };
  const before = context.others
    .filter((other) => samePlace(statement, other) && other.segment === statement.segment)
    .flatMap((other) => {
      const [months, earlier] = [monthsApart(other, statement), statedBase(other)];
      const isBefore = months !== null && (months > 0 || (months === 0 && other.id < statement.id));
      return isBefore && earlier && months <= LONGEST_MONTHS ? [{ other, months, earlier }] : [];
    })
    .sort((a, b) => a.months - b.months)[0];
  if (!before) return { unchecked: "tidak ada pernyataan lebih awal dengan pembagi" };
  const { other, months, earlier } = before;
  if (bothEmployed(context.bases, base, earlier)) return [];
  const allowed = 1 + drift(context.bases, yearOfStatement(other), yearOfStatement(statement), months);
  const grew = base.least > earlier.most * allowed;
  if (!grew && !(base.most * allowed < earlier.least)) return [];
  const percent = Math.round(Math.abs(middle(base) / middle(earlier) - 1) * 100);
  const detail =
    `Pembaginya ${baseText(statement)}, sedangkan ${formatDate(other.acceptedDate ?? other.printedDate)} ${baseText(other)} (${other.id}): ` +
    `${grew ? "naik" : "turun"} ${formatCount(percent)}% dalam ${months} bulan.`;
  return [{ code: "BASE_CHANGED", severity: "warning", detail }];
}

/** Two real counts of employed people differ by what happened, and nobody changed the base. */
function bothEmployed(bases: readonly KnownBase[], ...ranges: Range[]): boolean {
  const employed = bases.filter(({ base }) => base === "EMPLOYED");
  return ranges.every(({ least, most }) => employed.some(({ value }) => value >= least && value <= most));
}

/** What workers may change by in these years: as the employed of the place did and a little more, where that is known. */
function drift(bases: readonly KnownBase[], from: number, to: number, months: number): number {
  const near = bases.filter(({ base, year }) => base === "EMPLOYED" && year >= from - 2 && year <= to);
  const counts = near.map(({ value }) => value);
  if (counts.length < 2) return YEARLY_DRIFT * Math.max(1, months / 12);
  return Math.max(...counts) / Math.min(...counts) - 1 + BESIDE_EMPLOYED;
}

function baseText({ workers, participants, percent }: Statement): string {
  if (workers !== null) return formatCount(workers);
  return `sekitar ${formatCount(Math.round(participants! / (percent! / 100)))}`;
}

function middle({ least, most }: Range): number {
  return (least + most) / 2;
}
