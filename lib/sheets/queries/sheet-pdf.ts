import type { Actor } from "@/lib/auth/actor";
import { now } from "@/lib/core/clock";
import { dayAt, endOfDay } from "@/lib/core/known-day";
import type { PlanParams, SearchParams } from "@/lib/core/reading-parameters";
import { readReading } from "@/lib/coverage/queries/reading";
import type { Reading } from "@/lib/coverage/rules/reading";
import { readEfforts } from "@/lib/efforts/queries";
import { appUrl } from "@/lib/env";
import { planSheetOf } from "@/lib/planner/format/plan-sheet";
import { readRates } from "@/lib/planner/queries";
import { findRegion } from "@/lib/regions/queries";
import type { Region } from "@/lib/regions/schema";
import { ownTypesetter } from "@/lib/typesetting/typesetter";
import { sheetTask } from "../format/drawing";
import { sheetFileName } from "../format/file-name";
import { sheetOf } from "../format/sheet";
import type { Sheet } from "../schema";

type Asked = { level: Region["level"]; code: string; params: SearchParams & PlanParams };

/** @returns what the sheet of a reading says, with what stands in its address of plans */
export async function readSheet(actor: Actor, reading: Reading, params: PlanParams): Promise<Sheet> {
  const { knownAt, data } = reading.view;
  const asked = { knownAt: endOfDay(knownAt), data };
  const [rates, efforts] = await Promise.all([
    readRates(actor, asked.knownAt),
    readEfforts(actor, reading.region.code, asked),
  ]);
  const plan = planSheetOf(reading, rates, params);
  return sheetOf(reading, { site: appUrl(), today: dayAt(now()), plan, efforts });
}

/** `address` is where the same state is found again. */
type SetSheet = { sheet: Sheet; name: string; bytes: Buffer; address: string };

/**
 * The sheet of a reading as a PDF of one page: tagged for screen readers (PDF/UA-1), with its letters in it, and the same
 * to the byte for the same facts on the same day.
 * @throws AppError unavailable or too-many when no PDF can be made at the moment
 */
export async function setSheet(actor: Actor, reading: Reading, params: PlanParams): Promise<SetSheet> {
  const sheet = await readSheet(actor, reading, params);
  const bytes = await ownTypesetter().typeset(sheetTask(sheet));
  const name = sheetFileName(reading.region.code, reading.shown?.period ?? null);
  return { sheet, name, bytes, address: sheet.frozen.address };
}

/**
 * The same of a region as an address asks for it.
 * @returns null where the code is no region of the level
 * @throws AppError unavailable or too-many when no PDF can be made at the moment
 */
export async function readSheetPdf(actor: Actor, { level, code, params }: Asked): Promise<SetSheet | null> {
  const region = await findRegion(actor, code);
  if (region?.level !== level) return null;
  return setSheet(actor, await readReading(actor, code, params), params);
}
