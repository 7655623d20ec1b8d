import { actorOf } from "@/lib/auth/session";
import { formPost, type Form } from "@/lib/http/form-post";
import { acceptFoundReading } from "@/lib/coverage/commands/accept-reading";
import { pageOfFigure, parseReason, parseRevision } from "@/lib/published/format/figure-form";

const page = ({ get }: Form) => pageOfFigure(get("nomor"));

export const POST = formPost(
  page,
  async (form) => {
    const { get, headers } = form;
    const actor = await actorOf(headers);
    await acceptFoundReading(actor, {
      id: get("nomor"),
      revision: parseRevision(get("revisi")),
      reading: get("bacaan"),
      reason: parseReason(get("alasan_terima"), "alasan_terima"),
    });
    return { to: page(form), done: "Bacaan sudah diterima." };
  },
  { keep: ["bacaan", "alasan_terima"] },
);
