import { actorOf } from "@/lib/auth/session";
import { formPost } from "@/lib/http/form-post";
import { beginCovering } from "@/lib/users/commands/branches";
import { parseBeginning } from "@/lib/users/format/branch-forms";

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
    await beginCovering(actor, given);
    return { to: "/cabang", done: `Layanan ${given.region} sudah dicatat.` };
  },
  { keep: ["branch", "region", "from", "source"] },
);
