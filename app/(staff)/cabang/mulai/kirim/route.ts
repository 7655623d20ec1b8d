import { actorOf } from "@/lib/auth/session";
import { AppError } from "@/lib/core/errors";
import { formPost } from "@/lib/http/form-post";
import { findRegion } from "@/lib/regions/queries";
import { beginCovering } from "@/lib/users/commands/branches";
import { parseBeginning } from "@/lib/users/format/branch-forms";
import { readBeginningQuestion } from "@/lib/users/queries/beginning-question";
import { confirmationOf } from "@/lib/users/rules/beginning";

/** What touches another branch or months that are over is asked about before it is taken. */
export const POST = formPost(
  "/cabang/mulai",
  async ({ get, headers }) => {
    const actor = await actorOf(headers);
    const given = parseBeginning({
      branch: get("branch"),
      region: get("region"),
      from: get("from"),
      source: get("source"),
    });
    const question = await readBeginningQuestion(actor, given);
    if (question !== null && get("pasti") !== confirmationOf(given))
      throw new AppError("conflict", question, [{ field: "pasti", message: question }]);
    await beginCovering(actor, given);
    const region = await findRegion(actor, given.region);
    return { to: "/cabang", done: `Layanan ${region?.name ?? given.region} sudah dicatat.` };
  },
  { keep: ["branch", "region", "from", "source"] },
);
