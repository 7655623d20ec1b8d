import { actorOf } from "@/lib/auth/session";
import { formPost, type Form } from "@/lib/http/form-post";
import { withdrawReading } from "@/lib/published/commands/readings";
import { pageOfFigure, parseReason, parseRevision } from "@/lib/published/format/figure-form";

const page = ({ get }: Form) => pageOfFigure(get("nomor"));

export const POST = formPost(
  page,
  async (form) => {
    const { get, headers } = form;
    const actor = await actorOf(headers);
    await withdrawReading(actor, {
      id: get("nomor"),
      revision: parseRevision(get("revisi")),
      reading: get("bacaan"),
      reason: parseReason(get("alasan_lepas"), "alasan_lepas"),
    });
    return { to: page(form), done: "Penerimaan bacaan sudah ditarik." };
  },
  { keep: ["alasan_lepas"] },
);
