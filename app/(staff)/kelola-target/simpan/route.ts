import { actorOf } from "@/lib/auth/session";
import { formPost } from "@/lib/http/form-post";
import { saveTarget } from "@/lib/targets/commands/keep-target";
import { pageIn, refuseForm, seenIn } from "@/lib/targets/format/form-page";
import { readTargetForm, TARGET_FORM } from "@/lib/targets/format/target-form";

/** Records a target as its page showed it. */
export const POST = formPost(
  ({ get }) => pageIn(get("halaman")),
  async ({ get, all, headers }) => {
    const actor = await actorOf(headers);
    const { given, reason, problems } = readTargetForm(all);
    if (problems) throw refuseForm(problems);
    const id = await saveTarget(actor, { given, seen: seenIn(get("seen")), reason });
    return { to: `/kelola-target/${id}`, done: "Target dicatat sebagai revisi baru." };
  },
  { keep: TARGET_FORM },
);
