import { createHash } from "node:crypto";
import type { Actor } from "@/lib/auth/actor";
import { permit } from "@/lib/auth/permit";
import { now } from "@/lib/core/clock";
import { AppError } from "@/lib/core/errors";
import { dayAt } from "@/lib/core/known-day";
import type { Period } from "@/lib/core/period";
import { knowing } from "@/lib/db/known-versions";
import { readVersions } from "@/lib/db/remembered";
import type { Versions } from "@/lib/db/version";
import { appUrl } from "@/lib/env";
import { readRegions } from "@/lib/regions/queries";
import type { Region } from "@/lib/regions/schema";
import { ownTypesetter } from "@/lib/typesetting/typesetter";
import { sheetFileName } from "../format/file-name";
import { readSheetPdf } from "../queries/sheet-pdf";
import type { SheetsDone } from "../schema";
import { openSheetFolder, type SheetFolder } from "./sheet-folder";

type Asked = {
  period: Period;
  folder: string;
  /** only this one and its regencies; null for all */
  province: string | null;
  /** names the program with its words and its arrangement */
  program: string;
  tell: (done: SheetsDone) => void;
};

/** While one sheet is set, the figures of the next are read. */
const AT_ONCE = 2;

/**
 * Writes the sheets of all provinces and regencies of a month into a folder. One that is there whole, made of the same
 * facts by the same program on the same day, stays.
 * @throws AppError where not even the first can be made, or there is no region of the kind
 */
export async function writeSheets(
  actor: Actor,
  { period, folder, province, program, tell }: Asked,
): Promise<SheetsDone> {
  permit(actor, "read-approved");
  const versions = await readVersions();
  const state = stateOf(versions, program, period);
  const into = await openSheetFolder(folder);
  const regions = (await readRegions(actor)).filter(
    ({ code, parentCode }) => province === null || code === province || parentCode === province,
  );
  const open = ["PROVINCE", "REGENCY"].flatMap((level) => regions.filter((region) => region.level === level));
  if (open.length === 0)
    throw new AppError(
      "not-found",
      province === null ? "Belum ada daerah. Jalankan dahulu: npm run seed" : `Provinsi "${province}" tidak dikenal.`,
    );
  const done: SheetsDone = { of: open.length, made: 0, kept: 0, failed: [] };
  const take = async () => {
    for (let region = open.shift(); region !== undefined; region = open.shift()) {
      await writeSheet(actor, region, { period, state, into, done });
      tell(done);
    }
  };
  try {
    await knowing(versions, () => Promise.all(Array.from({ length: AT_ONCE }, take)));
  } finally {
    ownTypesetter().close();
  }
  return done;
}

type Writing = { period: Period; state: string; into: SheetFolder; done: SheetsDone };

async function writeSheet(
  actor: Actor,
  { level, code, name }: Region,
  { period, state, into, done }: Writing,
): Promise<void> {
  const file = sheetFileName(code, period);
  if (await into.has(file, state)) {
    done.kept += 1;
    return;
  }
  try {
    const made = await readSheetPdf(actor, { level, code, params: { period } });
    if (made) await into.put(file, state, made.bytes);
    done.made += 1;
  } catch (error) {
    if (!(error instanceof AppError) || done.made + done.kept === 0) throw error;
    done.failed.push({ code, name, message: error.message });
  }
}

/** Two that are equal mean that a sheet made before would come out the same. */
function stateOf(versions: Versions, program: string, period: Period): string {
  const rests = [
    program,
    appUrl(),
    dayAt(now()),
    period,
    ...[...versions].map(([scope, at]) => `${scope}:${at}`).sort(),
  ];
  return createHash("sha256").update(rests.join("\n")).digest("hex");
}
