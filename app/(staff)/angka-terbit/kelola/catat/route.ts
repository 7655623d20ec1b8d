import { actorOf } from "@/lib/auth/session";
import { formPost, type Form } from "@/lib/http/form-post";
import { recordFigure } from "@/lib/published/commands/figures";
import { FIGURE_FIELDS, parseFigure, parseReason, parseRevision } from "@/lib/published/format/figure-form";

/** A refusal leads back to the preview, with everything that was typed in its address. */
const back = ({ get }: Form) => {
  const typed = ["nomor", ...FIGURE_FIELDS].flatMap((name) => (get(name) === "" ? [] : [[name, get(name)]]));
  return `/angka-terbit/kelola/isian?${new URLSearchParams([...typed, ["periksa", "1"]]).toString()}`;
};

export const POST = formPost(
  back,
  async ({ get, all, headers }) => {
    const actor = await actorOf(headers);
    const given = get("nomor") === "" ? null : get("nomor");
    const id = await recordFigure(actor, {
      id: given,
      revision: given === null ? null : parseRevision(get("revisi")),
      figure: parseFigure(all),
      reason: parseReason(get("alasan")),
    });
    return { to: `/angka-terbit/kelola/${id}`, done: `Angka ${id} sudah dicatat.` };
  },
  { keep: ["alasan"] },
);
