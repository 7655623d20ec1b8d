import { actorOf } from "@/lib/auth/session";
import { formPost } from "@/lib/http/form-post";
import { endSession } from "@/lib/users/commands/own-account";

export const POST = formPost("/akun", async (form) => {
  await endSession(await actorOf(form.headers), form.get("sesi"));
  return { to: "/akun", done: "Sesi sudah diakhiri." };
});
