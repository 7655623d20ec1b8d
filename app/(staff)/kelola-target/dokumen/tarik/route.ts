import { actorOf } from "@/lib/auth/session";
import { formPost } from "@/lib/http/form-post";
import { withdrawInstrument } from "@/lib/targets/commands/keep-instrument";
import { pageIn, readWithdrawal } from "@/lib/targets/format/form-page";

/** Takes a document out of the lists. */
export const POST = formPost(
  ({ get }) => pageIn(`/kelola-target/dokumen/${get("id")}`),
  async ({ get, headers }) => {
    const actor = await actorOf(headers);
    const withdrawal = readWithdrawal(get);
    await withdrawInstrument(actor, withdrawal);
    return { to: `/kelola-target/dokumen/${withdrawal.id}`, done: "Dokumen ditarik; riwayatnya tetap." };
  },
  { keep: ["sebab"] },
);
