import { endOfHint } from "@/lib/auth/hint";
import { visitOf } from "@/lib/auth/session";

const PRIVATE = { "cache-control": "private, no-store" };

/** Who has signed in, for the header of pages that are the same for everybody; 204 where nobody has. */
export async function GET(request: Request): Promise<Response> {
  const visit = await visitOf(request.headers);
  if (visit.kind === "signed-in") return Response.json({ name: visit.person.name }, { headers: PRIVATE });
  return new Response(null, { status: 204, headers: { ...PRIVATE, "set-cookie": endOfHint() } });
}
