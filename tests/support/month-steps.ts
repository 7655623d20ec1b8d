import { expect } from "vitest";
import { isAbout } from "@/lib/quality/rules/judge";
import type { Answer } from "@/lib/quality/schema";
import { approveReport, returnReport } from "@/lib/reports/commands/examine-report";
import { saveAnswers } from "@/lib/reports/commands/save-answers";
import { submitReport } from "@/lib/reports/commands/send-report";
import type { ReportKey, ReportStatus, ReturnMark } from "@/lib/reports/schema";
import { monthWork, REGIONS, type Person, type Typed } from "./month-work";

/** Why an approved month is corrected. */
export const WHY = "Berkas sumber datang terlambat";
export const REASON = "PU tidak cocok dengan sumbernya";

/** `monthWork` with the steps of a report, each taken on what stands there; call it at the top of a test file. */
export function monthSteps() {
  const work = monthWork();
  const { who, month, stamp, type, opened } = work;

  /** A region's month that no other test has touched. */
  async function keyOf(regionCode: string = REGIONS[0]): Promise<ReportKey> {
    return { regionCode, period: await month() };
  }

  async function draft(typed: Typed = { PU: "900", BPU: "70" }, regionCode?: string): Promise<ReportKey> {
    const key = await keyOf(regionCode);
    await type("staff", key, typed);
    return key;
  }

  async function sent(typed?: Typed): Promise<ReportKey> {
    const key = await draft(typed);
    await submit(key);
    return key;
  }

  async function approved(typed?: Typed): Promise<ReportKey> {
    const key = await sent(typed);
    await approve(key);
    return key;
  }

  async function submit(key: ReportKey, answers: Answer[] = [], person: Person = "staff"): Promise<void> {
    await answer(key, answers, person);
    await submitReport(who(person), { key, seen: await stamp(key) });
  }

  /** Gives reasons for odd figures, over whatever stands there. @throws when one of them is not saved */
  async function answer(key: ReportKey, answers: Answer[], person: Person = "staff"): Promise<void> {
    const stored = (await opened(key))?.answers ?? [];
    const changes = answers.map((one) => {
      const { reason = null, text = "" } = stored.find((other) => isAbout(other, one)) ?? {};
      return { ...one, region: key.regionCode, was: { reason, text } };
    });
    const verdicts = await saveAnswers(who(person), { period: key.period, changes });
    expect(verdicts.map(({ kind }) => kind)).toEqual(verdicts.map(() => "saved"));
  }

  async function approve(key: ReportKey, person: Person = "head"): Promise<void> {
    await approveReport(who(person), { key, seen: await stamp(key) });
  }

  async function sendBack(
    key: ReportKey,
    person: Person = "head",
    reason = REASON,
    marks: ReturnMark[] = [],
  ): Promise<void> {
    await returnReport(who(person), { key, seen: await stamp(key), reason, marks });
  }

  async function statusOf(key: ReportKey): Promise<ReportStatus | undefined> {
    return (await opened(key))?.version.status;
  }

  return { ...work, answer, keyOf, draft, sent, approved, submit, approve, sendBack, statusOf };
}
