import { mkdir, rename, writeFile } from "node:fs/promises";
import path from "node:path";
import type { Actor } from "@/lib/auth/actor";
import { AppError } from "@/lib/core/errors";
import { ownTypesetter } from "@/lib/typesetting/typesetter";
import { packFileName, packTask, packWorkbook } from "../format/pack-files";
import { readPack } from "../queries/pack";
import { semesterName, type Semester } from "../rules/semester";

type Written = { semester: Semester; folder: string };

/**
 * Writes the pack of a semester into a folder, as a PDF and as a workbook. Each file is there whole or not at all.
 * @returns the paths of both
 * @throws AppError not-found where there is no pack of the semester, unavailable where no PDF can be made
 */
export async function writePack(actor: Actor, { semester, folder }: Written): Promise<string[]> {
  const { pack } = await readPack(actor, semester);
  if (!pack) throw new AppError("not-found", `Belum ada paket untuk ${semesterName(semester)}.`);
  try {
    const [pdf, workbook] = await Promise.all([ownTypesetter().typeset(packTask(pack)), packWorkbook(pack)]);
    await mkdir(folder, { recursive: true });
    const name = path.join(folder, packFileName(pack));
    return [await write(`${name}.pdf`, pdf), await write(`${name}.xlsx`, workbook)];
  } finally {
    ownTypesetter().close();
  }
}

async function write(file: string, bytes: Buffer): Promise<string> {
  const unfinished = `${file}.${process.pid}.tmp`;
  await writeFile(unfinished, bytes);
  await rename(unfinished, file);
  return file;
}
