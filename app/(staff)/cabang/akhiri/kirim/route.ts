import { actorOf } from "@/lib/auth/session";
import { formPost } from "@/lib/http/form-post";
import { findRegion } from "@/lib/regions/queries";
import { endCovering } from "@/lib/users/commands/branches";
import { parseEnding } from "@/lib/users/format/branch-forms";

export const POST = formPost(
  "/cabang/akhiri",
  async ({ get, headers }) => {
    const actor = await actorOf(headers);
    const given = parseEnding({
      branch: get("branch"),
      region: get("region"),
      until: get("until"),
      reason: get("reason"),
    });
    await endCovering(actor, given);
    const region = await findRegion(actor, given.region);
    return { to: "/cabang", done: `Akhir layanan ${region?.name ?? given.region} sudah dicatat.` };
  },
  { keep: ["branch", "region", "until", "reason"] },
);
