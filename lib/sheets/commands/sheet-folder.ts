import { createHash } from "node:crypto";
import { appendFile, mkdir, readFile, rename, writeFile } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";

/** One line for each sheet that is whole: its file, the state of everything it shows, and its bytes. */
const lineSchema = z.strictObject({ file: z.string(), state: z.string(), sha256: z.string() });
type Line = z.infer<typeof lineSchema>;

/** The name of that list, in the folder of the sheets. */
export const SHEET_LIST = "lembar.jsonl";

export type SheetFolder = {
  /** Whether the folder has the file whole and of this state. */
  has: (file: string, state: string) => Promise<boolean>;
  /** A file gets its name once it is whole, so that whatever ends the command leaves no half of one. */
  put: (file: string, state: string, bytes: Buffer) => Promise<void>;
};

/** Opens a folder of sheets, made where there is none. */
export async function openSheetFolder(folder: string): Promise<SheetFolder> {
  await mkdir(folder, { recursive: true });
  const list = path.join(folder, SHEET_LIST);
  const known = new Map(linesOf(await readFile(list, "utf8").catch(() => "")).map((line) => [line.file, line]));
  // Every command adds its lines: what was said before of the same files goes.
  await replace(list, [...known.values()].map(textOf).join(""));
  return {
    has: async (file, state) => {
      const line = known.get(file);
      if (line?.state !== state) return false;
      const bytes = await readFile(path.join(folder, file)).catch(() => null);
      return bytes !== null && hashOf(bytes) === line.sha256;
    },
    put: async (file, state, bytes) => {
      await replace(path.join(folder, file), bytes);
      const line = { file, state, sha256: hashOf(bytes) };
      known.set(file, line);
      await appendFile(list, textOf(line));
    },
  };
}

async function replace(file: string, content: Buffer | string): Promise<void> {
  const unfinished = `${file}.${process.pid}.baru`;
  await writeFile(unfinished, content);
  await rename(unfinished, file);
}

/** A line that was being written when something ended the command is none. */
function linesOf(text: string): Line[] {
  return text.split("\n").flatMap((line) => {
    try {
      return [lineSchema.parse(JSON.parse(line))];
    } catch {
      return [];
    }
  });
}

function textOf(line: Line): string {
  return `${JSON.stringify(line)}\n`;
}

function hashOf(bytes: Buffer): string {
  return createHash("sha256").update(bytes).digest("hex");
}
