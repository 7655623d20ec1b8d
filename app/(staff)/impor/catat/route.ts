import { actorOf } from "@/lib/auth/session";
import { formatCount } from "@/lib/core/numbers";
import { formPost } from "@/lib/http/form-post";
import { confirmImport } from "@/lib/imports/commands/confirm-import";
import { importAddress } from "@/lib/imports/format/choice-form";

/** Takes over what the preview has shown. */
export const POST = formPost(
  ({ get }) => importAddress(get("impor")),
  async ({ get, headers }) => {
    const actor = await actorOf(headers);
    const id = get("impor");
    const { figures } = await confirmImport(actor, {
      id,
      seen: get("cap"),
      leaveRefused: get("lewati") === "ya",
      reason: get("alasan"),
    });
    return { to: importAddress(id), done: `${formatCount(figures)} angka sudah masuk.` };
  },
  { keep: ["alasan"] },
);
