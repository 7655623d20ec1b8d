import { actorOf } from "@/lib/auth/session";
import { formPost, type Form } from "@/lib/http/form-post";
import { withdrawFigure } from "@/lib/published/commands/figures";
import { pageOfFigure, parseReason, parseRevision } from "@/lib/published/format/figure-form";

const page = ({ get }: Form) => pageOfFigure(get("nomor"));

export const POST = formPost(
  page,
  async (form) => {
    const { get, headers } = form;
    const actor = await actorOf(headers);
    await withdrawFigure(actor, {
      id: get("nomor"),
      revision: parseRevision(get("revisi")),
      reason: parseReason(get("alasan_tarik"), "alasan_tarik"),
    });
    return { to: page(form), done: "Angka sudah ditarik." };
  },
  { keep: ["alasan_tarik"] },
);
