import { actorOf } from "@/lib/auth/session";
import { saveCells } from "@/lib/reports/commands/save-cells";
import { saveRequestSchema } from "@/lib/reports/schema";
import { jsonPost } from "@/lib/server/json-post";
import { requestIdOf } from "@/lib/server/request-id";

/** Autosave: the cells of one month as they are typed, each with its verdict. */
export const POST = jsonPost(saveRequestSchema, async ({ period, changes }, headers) =>
  saveCells(await actorOf(headers), period, changes, requestIdOf(headers)),
);
