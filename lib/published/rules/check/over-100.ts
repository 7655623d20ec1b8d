import { formatCount } from "@/lib/core/numbers";
import type { Judgement, Statement } from "../../schema/check";
import { ratioRange } from "../precision";
import { participantsOf, percentOf, percentText, printedPercentText, workersOf } from "./printed";

const REASONS =
  "Ini dapat benar: Jakon dihitung per proyek, perusahaan mendaftar di kantor pusat, atau pembaginya kecil.";

/** More participants than workers: true of some places, so it is explained where the counts say the same. */
export function judgeOver100(statement: Statement): Judgement {
  const [part, whole, percent] = [participantsOf(statement), workersOf(statement), percentOf(statement)];
  if (!percent && !(part && whole)) return { unchecked: "persen atau jumlahnya tidak disebut" };
  const printedOver = percent !== null && ratioRange(percent).least > 1;
  const countsOver = part !== null && whole !== null && part.least > whole.most;
  if (!printedOver && !countsOver) return [];
  // Counts and percentage say the same, even where the division is off by a digit.
  const isConfirmed = countsOver && (percent === null || printedOver);
  const what = countsOver
    ? `${formatCount(statement.participants)} / ${formatCount(statement.workers)} = ${percentText(statement.participants! / statement.workers!)}`
    : `Tercetak ${printedPercentText(statement)}`;
  return [
    { code: "OVER_100", severity: isConfirmed ? "info" : "warning", detail: `${what}, di atas 100%. ${REASONS}` },
  ];
}
