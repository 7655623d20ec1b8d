import { formatCount, formatStatedPercent } from "@/lib/core/numbers";
import type { CheckContext, Judgement, Statement, Verdict } from "../../schema/check";
import { mayGive, mayGiveCut, type PrintedPercent, type Range, ratioRange, wholeRange } from "../precision";
import { employedNear } from "./known-bases";
import {
  cutCountsOf,
  participantsOf,
  percentOf,
  percentText,
  printedPercentText,
  workersOf,
  yearOfStatement,
} from "./printed";

/**
 * A base of everybody at work cannot be more than this many times the employed: all residents, children too, are about
 * twice as many. Nor so few of them that no known definition comes near (printed bases lie between 0,33 and 1,15).
 */
const MOST_TIMES_EMPLOYED = 2.5;
const LEAST_TIMES_EMPLOYED = 0.1;

/** The printed percentage against the printed counts, each allowed the rounding it was printed with. */
export function judgePercent(statement: Statement, context: CheckContext): Judgement {
  const [part, whole, percent] = [participantsOf(statement), workersOf(statement), percentOf(statement)];
  if (part && !whole && percent) return judgeImplied(statement, context, part, percent);
  if (!part || !whole || !percent) return { unchecked: missingWords(statement) };
  return isMismatch(statement) ? [mismatch(statement, part, whole)] : judgeCut(statement, part, whole, percent);
}

/** @returns whether counts and percentage cannot go together even where digits were cut off; false where one is missing */
export function isMismatch(statement: Statement): boolean {
  const [part, whole, percent] = [participantsOf(statement), workersOf(statement), percentOf(statement)];
  if (!part || !whole || !percent || mayGive(part, whole, percent)) return false;
  const cut = cutCountsOf(statement);
  return !mayGiveCut(cut.part, cut.whole, percent) && !isOfTens(statement, part, whole);
}

/** Whether a percentage marked as rounded (`sekitar 30 persen`) was rounded to tens. */
function isOfTens({ rounded, percent, percentDecimals = 0 }: Statement, part: Range, whole: Range): boolean {
  if (!rounded || percentDecimals > 0) return false;
  const tenfold: Range = { least: whole.least * 10, most: whole.most * 10 };
  return percent !== null && percent > 0 && percent % 10 === 0 && mayGive(part, tenfold, percent / 10);
}

function judgeCut(statement: Statement, part: Range, whole: Range, percent: PrintedPercent): Verdict[] {
  if (mayGive(part, whole, percent)) return [];
  const isTens = isOfTens(statement, part, whole);
  const way = isTens ? "persennya dibulatkan ke puluhan" : "angkanya dipotong, bukan dibulatkan";
  return [
    {
      code: "PERCENT_MISMATCH",
      severity: "info",
      detail: `${divisionText(statement)}, tercetak ${printedPercentText(statement)}: cocok bila ${way}.`,
    },
  ];
}

function mismatch(statement: Statement, part: Range, whole: Range): Verdict {
  const isExact = part.least === part.most && whole.least === whole.most;
  const [lowest, highest] = [part.least / whole.most, part.most / Math.max(1, whole.least)];
  const bounds = isExact
    ? ""
    : ` Dengan pembulatan pun hanya ${percentText(lowest, statement)} sampai ${percentText(highest, statement)}.`;
  return {
    code: "PERCENT_MISMATCH",
    severity: "error",
    detail: `${divisionText(statement)}, tercetak ${printedPercentText(statement)}.${bounds}${hint(statement, part, whole)}`,
  };
}

function divisionText(statement: Statement): string {
  const { participants, workers } = statement;
  const ratio = (participants ?? 0) / (workers ?? 1);
  return `${formatCount(participants)} / ${formatCount(workers)} = ${percentText(ratio, statement)}`;
}

/** @returns which usual slip would explain the numbers */
function hint(statement: Statement, part: Range, whole: Range): string {
  const percent = statement.percent!;
  const slip = [10, 100, 0.1, 0.01].find((times) => mayGive(part, whole, Number((percent * times).toPrecision(12))));
  if (slip !== undefined)
    return ` Cocok bila koma atau nolnya bergeser: ${formatStatedPercent(Number((percent * slip).toPrecision(12)), 4)}.`;
  const rest = { least: whole.least - part.most, most: whole.most - part.least };
  if (rest.least > 0 && mayGive(rest, whole, percentOf(statement)!))
    return ` Cocok bila ${formatCount(statement.participants)} adalah yang belum terlindungi.`;
  return "";
}

/** Participants and a percentage alone say how many workers there must be. */
function judgeImplied(statement: Statement, context: CheckContext, part: Range, percent: PrintedPercent): Judgement {
  const implied = wholeRange(part, percent);
  const employed = employedNear(context.bases, yearOfStatement(statement));
  if (!implied || !employed || part.most === 0) return { unchecked: missingWords(statement) };
  const tooMany = implied.least > employed.value * MOST_TIMES_EMPLOYED;
  const tooFew = statement.segment === "ALL" && implied.most < employed.value * LEAST_TIMES_EMPLOYED;
  if (!tooMany && !tooFew) return { unchecked: missingWords(statement) };
  const people = formatCount(Math.round(statement.participants! / (statement.percent! / 100)));
  return [
    {
      code: "PERCENT_MISMATCH",
      severity: "warning",
      detail:
        `${formatCount(statement.participants)} peserta adalah ${printedPercentText(statement)} dari ${people} orang, padahal ` +
        `penduduk bekerja Agustus ${employed.year} ${formatCount(employed.value)}.${impliedSlip(part, percent, employed.value)}`,
    },
  ];
}

function impliedSlip(part: Range, { percent }: PrintedPercent, employed: number): string {
  const ratio = part.most / employed;
  const slip = [10, 100, 0.1, 0.01].find((times) => {
    const { least, most } = ratioRange(Number((percent * times).toPrecision(12)));
    return ratio / most > 0.4 && ratio / least < 1.3;
  });
  return slip === undefined ? "" : " Mungkin koma atau nolnya bergeser.";
}

function missingWords({ participants, workers, percent }: Statement): string {
  const missing = [
    ...(participants === null ? ["jumlah peserta"] : []),
    ...(workers === null || workers <= 0 ? ["jumlah pekerja"] : []),
    ...(percent === null ? ["persen"] : []),
  ];
  return `${missing.join(" dan ")} tidak disebut`;
}
