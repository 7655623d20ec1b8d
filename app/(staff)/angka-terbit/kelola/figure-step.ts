import type { Actor } from "@/lib/auth/actor";
import { actorOf } from "@/lib/auth/session";
import { formPost, type Form } from "@/lib/http/form-post";
import { pageOfFigure, parseReason, parseRevision } from "@/lib/published/format/figure-form";

/** A figure as its page has shown it, which of its readings is meant, and why something is done. */
type Step = { id: string; revision: number; reading: string; reason: string };

/**
 * A form on the page of a figure that does one thing to it and leads back there.
 * @param reasonField the name of the field that says why, which no other form of the page has
 */
export function figureStep(
  reasonField: string,
  done: string,
  act: (actor: Actor, step: Step) => Promise<void>,
): ReturnType<typeof formPost> {
  const page = ({ get }: Form) => pageOfFigure(get("nomor"));
  return formPost(
    page,
    async (form) => {
      const { get, headers } = form;
      const actor = await actorOf(headers);
      const shown = { id: get("nomor"), revision: parseRevision(get("revisi")), reading: get("bacaan") };
      await act(actor, { ...shown, reason: parseReason(get(reasonField), reasonField) });
      return { to: page(form), done };
    },
    { keep: ["bacaan", reasonField] },
  );
}
