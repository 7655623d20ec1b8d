import { actorOf } from "@/lib/auth/session";
import { addressOf } from "@/lib/core/address";
import { saveEffort } from "@/lib/efforts/commands";
import { EFFORT_FORM, kindIn, readEffortForm } from "@/lib/efforts/format/effort-form";
import { effortName } from "@/lib/efforts/format/effort-words";
import { deskPath } from "@/lib/efforts/format/step-form";
import { formPost } from "@/lib/http/form-post";
import { refuseForm } from "@/lib/targets/format/form-page";

/** Saves the draft of an effort. */
export const POST = formPost(
  ({ get }) => addressOf(`${deskPath(get("daerah"))}/isi`, { jenis: kindIn(get("jenis")), kunci: get("kunci") }),
  async ({ get, all, headers }) => {
    const actor = await actorOf(headers);
    const { given, reason, problems } = readEffortForm(kindIn(get("jenis")) ?? "GROUP", all);
    if (problems) throw refuseForm(problems);
    const { regionCode } = await saveEffort(actor, {
      regionCode: get("daerah"),
      said: given,
      seen: get("seen"),
      reason,
    });
    return { to: deskPath(regionCode), done: `${effortName(given)} disimpan sebagai konsep. Kirim untuk diperiksa.` };
  },
  { keep: EFFORT_FORM },
);
