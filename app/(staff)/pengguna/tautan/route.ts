import { actorOf } from "@/lib/auth/session";
import { formPost } from "@/lib/http/form-post";
import { inviteAgain } from "@/lib/users/commands/create-user";
import { sentWords } from "@/lib/users/messages";

export const POST = formPost("/pengguna", async (form) => {
  const { sent } = await inviteAgain(await actorOf(form.headers), form.get("pengguna"));
  return { to: "/pengguna", done: sentWords(sent) };
});
