import { actorOf } from "@/lib/auth/session";
import { saveBands } from "@/lib/coverage/commands/keep-definitions";
import { BAND_FORM, readBandForm } from "@/lib/coverage/format/band-form";
import { formPost } from "@/lib/http/form-post";
import { refuseForm, seenIn } from "@/lib/targets/format/form-page";

/** Records the scale of bands as its page showed it. */
export const POST = formPost(
  "/kelola-definisi/golongan",
  async ({ get, all, headers }) => {
    const actor = await actorOf(headers);
    const { given, reason, problems } = readBandForm(all);
    if (problems) throw refuseForm(problems);
    await saveBands(actor, { bands: given, seen: seenIn(get("seen")), reason });
    return { to: "/kelola-definisi", done: "Golongan dicatat sebagai revisi baru." };
  },
  { keep: BAND_FORM },
);
