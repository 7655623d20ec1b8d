import { actorOf } from "@/lib/auth/session";
import { saveAnswers } from "@/lib/reports/commands/save-answers";
import { saveCells } from "@/lib/reports/commands/save-cells";
import { saveRequestSchema } from "@/lib/reports/schema";
import { jsonPost } from "@/lib/http/json-post";

/** Autosave: the cells of one month and the reasons for odd ones as they are typed, each with its verdict. */
export const POST = jsonPost(saveRequestSchema, async ({ period, changes, answers }, headers) => {
  const actor = await actorOf(headers);
  const saved = await saveCells(actor, { period, changes });
  return { ...saved, answers: await saveAnswers(actor, { period, changes: answers }) };
});
