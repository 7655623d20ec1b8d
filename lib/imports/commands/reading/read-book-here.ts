import { readBook } from "../../format/read-book";
import { FileRefused, reject } from "../../messages";
import { refusePersonalTitles } from "../../rules/check-titles";
import { neededColumns } from "../../rules/find-tables";
import type { ReadingAnswer, ReadingTask } from "../../schema/reading";
import { keepMemory, takeInput } from "./take-input";

// Runs in a process of its own: `read-apart.ts` starts it, hands it a file's bytes and takes its answer.

const { size, measure, memory } = JSON.parse(process.argv[2]!) as ReadingTask;
keepMemory(memory);
const bytes = await takeInput(size);
process.stdout.write(JSON.stringify(await answer()));

async function answer(): Promise<ReadingAnswer> {
  try {
    if (size === 0) throw new FileRefused(reject("I.005", null, null));
    const book = await readBook(bytes, (sheet) => neededColumns(sheet, measure));
    refusePersonalTitles(book);
    return { book };
  } catch (error) {
    if (error instanceof FileRefused) return { refused: error.rejection };
    throw error;
  }
}
