import { actorOf } from "@/lib/auth/session";
import { formPost } from "@/lib/http/form-post";
import { recordVisit } from "@/lib/visits/commands/visits";
import { parsePlan, PLAN_FIELDS } from "@/lib/visits/format/visit-form";

export const POST = formPost(
  "/kunjungan/baru",
  async ({ get, headers }) => {
    const actor = await actorOf(headers);
    const id = await recordVisit(actor, { regionCode: get("daerah"), plan: parsePlan(get), reason: null });
    return { to: `/kunjungan/${id}`, done: "Kunjungan sudah dicatat." };
  },
  { keep: PLAN_FIELDS },
);
