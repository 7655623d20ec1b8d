import { readBook } from "../../format/read-book";
import { FileRefused, reject } from "../../messages";
import { refusePersonalTitles } from "../../rules/check-titles";
import { neededColumns } from "../../rules/find-tables";
import type { ReadingAnswer, ReadingTask } from "../../schema/reading";

// Runs in a process of its own: `read-apart.ts` starts it, hands it a file's bytes and takes its answer.

const { size, measure, memory } = JSON.parse(process.argv[2]!) as ReadingTask;
setInterval(() => {
  if (process.memoryUsage.rss() > memory) process.exit(1);
}, 20).unref();

const bytes = Buffer.alloc(size);
let filled = 0;
for await (const chunk of process.stdin as AsyncIterable<Buffer>) filled += chunk.copy(bytes, filled);

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
