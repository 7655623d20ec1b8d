import { actorOf } from "@/lib/auth/session";
import { formPost } from "@/lib/http/form-post";
import { requestIdOf } from "@/lib/http/request-id";
import { inviteAgain } from "@/lib/users/commands/create-user";
import { sentWords } from "@/lib/users/messages";

export const POST = formPost("/pengguna", async (form) => {
  const { sent } = await inviteAgain(await actorOf(form.headers), form.get("pengguna"), requestIdOf(form.headers));
  return { to: "/pengguna", done: sentWords(sent) };
});
