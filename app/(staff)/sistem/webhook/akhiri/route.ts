import { actorOf } from "@/lib/auth/session";
import { formPost } from "@/lib/http/form-post";
import { endWebhook } from "@/lib/webhooks/commands/end-webhook";

const PAGE = "/sistem/webhook";

/** Nothing more is told to a system. */
export const POST = formPost(PAGE, async ({ get, headers }) => {
  await endWebhook(await actorOf(headers), { id: get("webhook") });
  return { to: PAGE, done: "Webhook diakhiri; sistem itu tidak diberi tahu lagi." };
});
