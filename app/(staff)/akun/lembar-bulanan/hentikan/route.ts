import { actorOf } from "@/lib/auth/session";
import { formPost } from "@/lib/http/form-post";
import { stopSheet } from "@/lib/letters/commands/requests";

const PAGE = "/akun/lembar-bulanan";

/** Stops the sheet of a region. */
export const POST = formPost(PAGE, async ({ get, headers }) => {
  await stopSheet(await actorOf(headers), { regionCode: get("daerah") });
  return { to: PAGE, done: "Lembar dihentikan." };
});
