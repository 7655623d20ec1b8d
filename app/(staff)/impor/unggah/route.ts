import { actorOf } from "@/lib/auth/session";
import { formPost } from "@/lib/http/form-post";
import { permitSomewhere } from "@/lib/auth/permit";
import { bringFile } from "@/lib/imports/commands/bring-file";
import { importAddress } from "@/lib/imports/format/choice-form";
import { FILE_FIELD, MOST_UPLOADED } from "@/lib/imports/schema/upload";

/** Takes the file, and leads to what it would change. */
export const POST = formPost(
  "/impor",
  async ({ file, headers }) => {
    const actor = await actorOf(headers);
    const brought = file && { name: file.name, bytes: Buffer.from(await file.arrayBuffer()) };
    return { to: importAddress(await bringFile(actor, brought)) };
  },
  {
    file: {
      name: FILE_FIELD,
      mostBytes: MOST_UPLOADED,
      permit: async (headers) => {
        permitSomewhere(await actorOf(headers), "import");
      },
    },
  },
);
