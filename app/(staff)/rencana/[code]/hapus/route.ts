import { actorOf } from "@/lib/auth/session";
import { formPost } from "@/lib/http/form-post";
import { removePlan } from "@/lib/planner/commands/keep-plan";

type Context = { params: Promise<{ code: string }> };

/** Takes a kept plan out of the list. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { code } = await params;
  const page = `/rencana/${encodeURIComponent(code)}`;
  const remove = formPost(page, async ({ get, headers }) => {
    const actor = await actorOf(headers);
    const number = /^\d{1,6}$/.test(get("nomor")) ? Number(get("nomor")) : 0;
    await removePlan(actor, { regionCode: code, number });
    return { to: page, done: "Rencana dihapus dari daftar." };
  });
  return remove(request);
}
