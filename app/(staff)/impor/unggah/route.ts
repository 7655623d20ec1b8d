import { actorOf } from "@/lib/auth/session";
import { AppError } from "@/lib/core/errors";
import { formPost } from "@/lib/http/form-post";
import { bringFile } from "@/lib/imports/commands/bring-file";
import { reject } from "@/lib/imports/messages";
import { FILE_FIELD, MOST_UPLOADED } from "@/lib/imports/schema/upload";

/** Takes the file, and leads to what it would change. */
export const POST = formPost(
  "/impor",
  async ({ file, headers }) => {
    const actor = await actorOf(headers);
    if (file === null) throw new AppError("invalid-input", `I.510 ${reject("I.510", null, null).message}`);
    const id = await bringFile(actor, { name: file.name, bytes: Buffer.from(await file.arrayBuffer()) });
    return { to: `/impor/${id}` };
  },
  { file: { name: FILE_FIELD, mostBytes: MOST_UPLOADED } },
);
