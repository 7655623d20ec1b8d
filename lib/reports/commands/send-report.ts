import type { Actor } from "@/lib/auth/actor";
import type { Db } from "@/lib/db/client";
import type { Answer } from "@/lib/quality/schema";
import { readFormOf } from "../queries/covered-regions";
import { judgeMonth } from "../queries/judged-month";
import { readNewestVersions } from "../queries/versions";
import { COLUMN_NAMES, figuresOf, filledSegments, unreadColumns } from "../rules/entry-columns";
import type { ReportKey } from "../schema";
import { storeVersion, takeStep, type Taking } from "./take-step";

/**
 * Sends a report to be examined. The quality rules are asked anew, on what stands in the database now.
 * @param seen the stamp of the page that was read (`stampOf`)
 * @param answers the reasons given for odd figures; those given before stay unless answered anew
 * @throws AppError forbidden or conflict with the numbered refusal
 */
export async function submitReport(
  actor: Actor,
  key: ReportKey,
  { seen, answers }: { seen: string; answers: readonly Answer[] },
  requestId: string | null,
): Promise<void> {
  let kept: Answer[] = [];
  await takeStep(
    { actor, key, seen, requestId },
    async (taking) => {
      kept = mergeAnswers(taking.opened?.answers ?? [], answers);
      const cells = taking.opened?.cells ?? {};
      const unread = unreadColumns(cells).map((column) => COLUMN_NAMES[column]);
      return { action: "submit", filled: filledSegments(cells), unread, unsettled: await stillAsked(taking, kept) };
    },
    async ({ tx, opened }, next) => {
      const { version, cells } = opened!;
      await storeVersion(tx, next);
      await storeAnswers(tx, key, next.version, kept);
      const after = { status: next.status, figures: figuresOf(cells), answers: kept };
      return { action: "report.submitted", before: { status: version.status }, after };
    },
  );
}

/** Takes a report back before it has been examined. @throws AppError forbidden or conflict with the numbered refusal */
export async function withdrawReport(actor: Actor, key: ReportKey, requestId: string | null): Promise<void> {
  await takeStep(
    { actor, key, seen: null, requestId },
    () => ({ action: "withdraw" }),
    async ({ tx }, next) => {
      await storeVersion(tx, next);
      return { action: "report.withdrawn", before: { status: "SUBMITTED" }, after: { status: next.status } };
    },
  );
}

async function stillAsked({ tx, key, rules, opened }: Taking, answers: Answer[]) {
  if (!opened) return [];
  const form = await readFormOf(tx, rules, key);
  const versions = await readNewestVersions(
    tx,
    key.period,
    form.map(({ code }) => code),
  );
  versions.set(key.regionCode, { ...opened, answers });
  return (await judgeMonth(tx, key.period, form, versions)).get(key.regionCode)!.unsettled;
}

function mergeAnswers(earlier: readonly Answer[], given: readonly Answer[]): Answer[] {
  const isAnew = (one: Answer) => given.some(({ rule, segment }) => rule === one.rule && segment === one.segment);
  return [...earlier.filter((one) => !isAnew(one)), ...given];
}

async function storeAnswers(tx: Db, key: ReportKey, version: number, answers: readonly Answer[]): Promise<void> {
  await tx.report.update({
    where: { period_regionCode_version: { ...key, version } },
    data: { answers: answers.map((answer) => ({ ...answer })) },
  });
}
