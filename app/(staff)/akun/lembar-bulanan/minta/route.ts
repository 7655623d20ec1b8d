import { actorOf } from "@/lib/auth/session";
import { formPost } from "@/lib/http/form-post";
import { askForSheets } from "@/lib/letters/commands/requests";

const PAGE = "/akun/lembar-bulanan";

/** Has the sheets of a region sent each month. */
export const POST = formPost(
  PAGE,
  async ({ get, headers }) => {
    const asked = await askForSheets(await actorOf(headers), { regionCode: get("daerah") });
    return { to: PAGE, done: asked.length === 1 ? "Lembar diminta." : `${asked.length} lembar diminta.` };
  },
  { keep: ["daerah"] },
);
