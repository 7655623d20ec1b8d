import { actorOf } from "@/lib/auth/session";
import { formatCount } from "@/lib/core/numbers";
import { formPost } from "@/lib/http/form-post";
import { undoImport } from "@/lib/imports/commands/undo-import";
import { importAddress } from "@/lib/imports/format/choice-form";

/** Takes back what an import has put into drafts. */
export const POST = formPost(
  ({ get }) => importAddress(get("impor")),
  async ({ get, headers }) => {
    const actor = await actorOf(headers);
    const { back, stay } = await undoImport(actor, get("impor"));
    const rest = stay === 0 ? "" : ` ${formatCount(stay)} isian dibiarkan karena sudah diubah atau terkunci.`;
    return {
      to: importAddress(get("impor")),
      done: `${formatCount(back)} isian kembali seperti sebelum impor.${rest}`,
    };
  },
);
