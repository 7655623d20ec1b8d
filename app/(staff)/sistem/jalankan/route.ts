import { actorOf } from "@/lib/auth/session";
import { formPost } from "@/lib/http/form-post";
import { runNow } from "@/lib/upkeep/commands/run-now";

export const POST = formPost("/sistem", async (form) => {
  const title = await runNow(await actorOf(form.headers), { queue: form.get("antrean") });
  return { to: "/sistem#antrean", done: `${title} masuk antrean dan dimulai dalam setengah menit.` };
});
