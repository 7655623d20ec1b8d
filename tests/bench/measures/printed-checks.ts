import fc from "fast-check";
import { readStatement, STATEMENT_COLUMNS } from "@/lib/published/format/read-statements";
import { checkStatements, isUnchecked } from "@/lib/published/rules/check/check-statements";
import { VERDICT_CODES, type CheckedStatement, type VerdictCode } from "@/lib/published/schema/check";
import { readReferenceCsv } from "@/prisma/seed/reference/read-csv";
import { isFound, plantedWorld } from "../../support/printed/planted-faults";
import { soundWorld } from "../../support/printed/sound-world";
import type { Measure } from "../report";

const RUNS = { numRuns: 2_000, seed: 20_261_129 };
/** statcheck, which recomputes printed statistics, publishes 85 to 100% found and 96 to 100% left alone. */
const FOUND = { least: 0.98 };
const LEFT_ALONE = { least: 0.99 };

/** How often the check of printed figures finds what was planted and leaves alone what is true; no server is asked. */
export async function measurePrintedChecks(): Promise<Measure[]> {
  return [...foundRates(), ...soundRates(), ...(await uncheckedReference())];
}

/** Beyond what rounding, a season or the place's own workers explain; then of any size, from 0,1% on, for what it is worth. */
function foundRates(): Measure[] {
  const rate = (code: VerdictCode, limit: 0 | 1) => {
    const planted = fc.sample(plantedWorld(code, limit), RUNS);
    const name = limit === 1 ? "planted and found" : "planted at any size and found";
    return share(`${name}: ${code}`, planted.filter(isFound).length, planted.length, limit === 1 ? FOUND : null);
  };
  return [...VERDICT_CODES.map((code) => rate(code, 1)), ...SIZED.map((code) => rate(code, 0))];
}

/** The codes whose faults have a size that something innocent may have, too. */
const SIZED = VERDICT_CODES.filter((code) => !["DATE_IMPOSSIBLE", "OVER_100", "REGISTERED_AS_ACTIVE"].includes(code));

/** Of true statements printed at random precision, those not accused by each code, and by none. */
function soundRates(): Measure[] {
  const checked = fc
    .sample(soundWorld, RUNS)
    .flatMap(({ statements, bases }) => checkStatements(statements, () => ({ bases, targets: [] })));
  const alone = (code: VerdictCode | null) => checked.filter((one) => !accuses(one, code)).length;
  return [
    ...VERDICT_CODES.map((code) => share(`sound and left alone: ${code}`, alone(code), checked.length, LEFT_ALONE)),
    share("sound and left alone by every check", alone(null), checked.length, LEFT_ALONE),
    share(
      "sound and without a word",
      checked.filter(({ verdicts }) => verdicts.length === 0).length,
      checked.length,
      null,
    ),
  ];
}

function accuses({ verdicts }: CheckedStatement, code: VerdictCode | null): boolean {
  return verdicts.some((verdict) => verdict.severity !== "info" && (code === null || verdict.code === code));
}

/** How many statements of our reference say too little to be checked at all, and what they leave out. */
async function uncheckedReference(): Promise<Measure[]> {
  const columns = [...STATEMENT_COLUMNS.required, "printed_weekday", "segment", "workers", "participants", "percent"];
  const rows = await readReferenceCsv("published-figures.csv", [...columns, "rounded", "publisher", "url"]);
  const statements = rows.flatMap((cells, index) => {
    const read = readStatement({
      row: index + 2,
      cells: Object.fromEntries(Object.entries(cells).map(([column, cell]) => [column, cell ?? ""])),
    });
    return Array.isArray(read) ? [] : [read];
  });
  const none = checkStatements(statements, () => ({ bases: [], targets: [] })).filter(isUnchecked);
  const whys = none.map(({ unchecked }) => unchecked.find(({ code }) => code === "PERCENT_MISMATCH")?.why ?? "lain");
  const count = (name: string, value: number): Measure => ({ name, years: null, value, unit: "of them", aim: null });
  return [
    count("printed statements of the reference", statements.length),
    count("... that no check can judge", none.length),
    ...[...new Set(whys)].sort().map((why) => count(`...... ${why}`, whys.filter((one) => one === why).length)),
  ];
}

function share(name: string, part: number, whole: number, aim: Measure["aim"]): Measure {
  return { name, years: null, value: whole === 0 ? null : part / whole, unit: "share", aim };
}
