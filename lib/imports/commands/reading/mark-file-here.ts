import { markFile } from "../../format/marked/mark-file";
import { FileRefused, reject } from "../../messages";
import type { Marks } from "../../schema/mark";
import type { MarkingHead, MarkingTask } from "./mark-apart";
import { keepMemory, takeInput } from "./take-input";

// Runs in a process of its own: `mark-apart.ts` starts it, hands it a file's bytes and the marks, and takes the file back.

const { size, marks } = JSON.parse(process.argv[2]!) as MarkingTask;
keepMemory();
const input = await takeInput(size + marks);
try {
  if (size === 0) throw new FileRefused(reject("I.005", null, null));
  const said = JSON.parse(input.toString("utf8", size)) as Marks;
  const marked = await markFile(input.subarray(0, size), said);
  tell({ size: marked.length });
  process.stdout.write(marked);
} catch (error) {
  if (!(error instanceof FileRefused)) throw error;
  tell({ refused: error.rejection });
}

function tell(head: MarkingHead): void {
  process.stdout.write(`${JSON.stringify(head)}\n`);
}
