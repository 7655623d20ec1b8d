import { endOfHint } from "@/lib/auth/hint";
import { visitOf } from "@/lib/auth/session";
import { firstWorkOf } from "@/lib/users/rules/first-work";

const PRIVATE = { "cache-control": "private, no-store" };

/** Who has signed in, for parts of pages that are the same for everybody; 204 where nobody has. */
export async function GET(request: Request): Promise<Response> {
  const visit = await visitOf(request.headers);
  if (visit.kind === "signed-in") {
    const account = { name: visit.person.name, work: firstWorkOf(visit.actor.role) };
    return Response.json(account, { headers: PRIVATE });
  }
  return new Response(null, { status: 204, headers: { ...PRIVATE, "set-cookie": endOfHint() } });
}
