import { actorOf } from "@/lib/auth/session";
import { formPost } from "@/lib/http/form-post";
import { saveInstrument } from "@/lib/targets/commands/keep-instrument";
import { pageIn, refuseForm, seenIn } from "@/lib/targets/format/form-page";
import { INSTRUMENT_FORM, readInstrumentForm } from "@/lib/targets/format/instrument-form";

/** Records a document as its page showed it. */
export const POST = formPost(
  ({ get }) => pageIn(get("halaman")),
  async ({ get, all, headers }) => {
    const actor = await actorOf(headers);
    const { given, reason, problems } = readInstrumentForm(all, get("id") === "" ? null : get("id"));
    if (problems) throw refuseForm(problems);
    const id = await saveInstrument(actor, { given, seen: seenIn(get("seen")), reason });
    return { to: `/kelola-target/dokumen/${id}`, done: "Dokumen dicatat sebagai revisi baru." };
  },
  { keep: INSTRUMENT_FORM },
);
