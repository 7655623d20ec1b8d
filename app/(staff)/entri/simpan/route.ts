import { actorOf } from "@/lib/auth/session";
import { saveAnswers } from "@/lib/reports/commands/save-answers";
import { saveCells } from "@/lib/reports/commands/save-cells";
import { saveRequestSchema } from "@/lib/reports/schema";
import { jsonPost } from "@/lib/http/json-post";
import { changesSince } from "../changes-since";

/**
 * Autosave: the cells of one month and the reasons for odd ones as they are typed, each with its verdict, and what the
 * page that sends them has to show otherwise from now on.
 */
export const POST = jsonPost(saveRequestSchema, async ({ period, changes, answers, page }, headers) => {
  const actor = await actorOf(headers);
  const saved = await saveCells(actor, { period, changes });
  const given = await saveAnswers(actor, { period, changes: answers });
  return { ...saved, answers: given, changes: page && (await changesSince(actor, period, page)) };
});
