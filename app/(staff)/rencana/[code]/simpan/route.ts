import { actorOf } from "@/lib/auth/session";
import { formPost } from "@/lib/http/form-post";
import { keepPlan } from "@/lib/planner/commands/keep-plan";

type Context = { params: Promise<{ code: string }> };

/** Keeps a plan under a name. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { code } = await params;
  const page = `/rencana/${encodeURIComponent(code)}`;
  const keep = formPost(
    page,
    async ({ get, headers }) => {
      const actor = await actorOf(headers);
      await keepPlan(actor, { regionCode: code, name: get("nama"), address: get("alamat") });
      return { to: page, done: "Rencana disimpan." };
    },
    { keep: ["nama", "alamat"] },
  );
  return keep(request);
}
