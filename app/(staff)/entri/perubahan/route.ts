import { actorOf } from "@/lib/auth/session";
import { jsonPost } from "@/lib/http/json-post";
import { changesRequestSchema } from "@/lib/reports/schema";
import { changesSince } from "../changes-since";

/** What others have changed of a month's form since a page of it was shown; 204 where nothing has changed. */
export const POST = jsonPost(changesRequestSchema, async ({ period, page }, headers) => {
  const changes = await changesSince(await actorOf(headers), period, page);
  return changes === null ? null : { changes };
});
