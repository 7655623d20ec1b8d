import { actorOf } from "@/lib/auth/session";
import { stepEffort } from "@/lib/efforts/commands";
import { deskPath, readStepForm, STEP_DONE } from "@/lib/efforts/format/step-form";
import { formPost } from "@/lib/http/form-post";

/** One step of an effort: sent, taken back, returned, approved, discarded. */
export const POST = formPost(
  ({ get }) => (get("asal") === "daftar" ? "/upaya" : deskPath(get("daerah"))),
  async ({ get, headers }) => {
    const actor = await actorOf(headers);
    const stepped = readStepForm(get);
    await stepEffort(actor, stepped);
    return {
      to: get("asal") === "daftar" ? "/upaya" : deskPath(stepped.key.regionCode),
      done: STEP_DONE[stepped.step],
    };
  },
  { keep: ["alasan", "daerah", "kunci"] },
);
