import { actorOf } from "@/lib/auth/session";
import { jsonPost } from "@/lib/http/json-post";
import { readMatchedBlock } from "@/lib/reports/queries/matched-block";
import { pastedBlockSchema } from "@/lib/reports/schema";

/** Which regions and columns a block copied from a spreadsheet names. Writes nothing; the form puts it in. */
export const POST = jsonPost(pastedBlockSchema, async (block, headers) =>
  readMatchedBlock(await actorOf(headers), block),
);
