import { actorOf } from "@/lib/auth/session";
import { formPost } from "@/lib/http/form-post";
import { inviteUser } from "@/lib/users/commands/create-user";
import { parseNewUser } from "@/lib/users/format";
import { sentWords } from "@/lib/users/messages";

export const POST = formPost(
  "/pengguna",
  async ({ get, headers }) => {
    const actor = await actorOf(headers);
    const user = parseNewUser({ email: get("email"), name: get("name"), role: get("role"), place: get("place") });
    const { sent } = await inviteUser(actor, user);
    return { to: "/pengguna", done: `Akun ${user.email} dibuat. ${sentWords(sent)}` };
  },
  { keep: ["email", "name", "role", "place"] },
);
