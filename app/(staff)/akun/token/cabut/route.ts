import { actorOf } from "@/lib/auth/session";
import { formPost } from "@/lib/http/form-post";
import { revokeToken } from "@/lib/tokens/commands/revoke-token";

const PAGE = "/akun/token";

/** Ends a token of one's own. */
export const POST = formPost(PAGE, async ({ get, headers }) => {
  await revokeToken(await actorOf(headers), { id: get("token") });
  return { to: PAGE, done: "Token dicabut; permintaan berikutnya dengan token itu ditolak." };
});
