import { expect } from "vitest";
import { bringFile } from "@/lib/imports/commands/bring-file";
import { confirmImport } from "@/lib/imports/commands/confirm-import";
import { readImportPlan } from "@/lib/imports/queries/import-plan";
import type { ImportPlan } from "@/lib/imports/schema/import-plan";
import { monthWork, type Person } from "./month-work";

/** People of branches who bring files; call it at the top of a test file. */
export function importWork() {
  const work = monthWork();
  const { database, who } = work;

  async function bring(person: Person, bytes: Buffer, name = "rekap.xlsx"): Promise<string> {
    return bringFile(who(person), { name, bytes });
  }

  async function planOf(person: Person, id: string): Promise<ImportPlan> {
    return (await readImportPlan(who(person), id))!;
  }

  /** Takes over what the preview shows. */
  async function confirm(person: Person, id: string, leaveRefused = false) {
    const { plan } = await planOf(person, id);
    return confirmImport(who(person), { id, seen: plan.stamp, leaveRefused });
  }

  /** Runs what must be refused and write nothing that counts. @returns the number of its message */
  async function refusal(act: () => Promise<unknown>): Promise<string> {
    const everything = () =>
      Promise.all([
        database.db.reportCell.findMany({ orderBy: [{ period: "asc" }, { regionCode: "asc" }, { column: "asc" }] }),
        database.db.workerCount.count(),
        database.db.auditEvent.count(),
        database.db.importMapping.count(),
      ]);
    const before = await everything();
    const said = await act().then(
      () => "accepted",
      (error: unknown) => (error as Error).message,
    );
    expect(await everything()).toEqual(before);
    return /^[IW]\.\d{3}/.exec(said)?.[0] ?? said;
  }

  return { ...work, bring, planOf, confirm, refusal };
}

/** What a preview shows, line by line. */
export function shownLines({ plan }: ImportPlan) {
  return plan.lines.map(({ row, column, what, before, after, state }) => [row, column, what, before, after, state]);
}
