import { isDatabaseUp } from "@/lib/db/health";
import { isDraining } from "@/lib/http/draining";

export const dynamic = "force-dynamic";

/** Whether a balancer should send people here: not while the database is away, nor once this copy is being stopped. */
export async function GET(): Promise<Response> {
  const status = isDraining() ? "draining" : (await isDatabaseUp()) ? "ready" : "unavailable";
  return Response.json(
    { status },
    { status: status === "ready" ? 200 : 503, headers: { "cache-control": "no-store" } },
  );
}
