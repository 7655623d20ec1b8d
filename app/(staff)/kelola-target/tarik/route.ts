import { actorOf } from "@/lib/auth/session";
import { formPost } from "@/lib/http/form-post";
import { withdrawTarget } from "@/lib/targets/commands/keep-target";
import { pageIn, readWithdrawal } from "@/lib/targets/format/form-page";

/** Takes a target out of force. */
export const POST = formPost(
  ({ get }) => pageIn(`/kelola-target/${get("id")}`),
  async ({ get, headers }) => {
    const actor = await actorOf(headers);
    const withdrawal = readWithdrawal(get);
    await withdrawTarget(actor, withdrawal);
    return { to: `/kelola-target/${withdrawal.id}`, done: "Target ditarik; riwayatnya tetap." };
  },
  { keep: ["sebab"] },
);
