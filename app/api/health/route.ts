import { isDatabaseUp } from "@/lib/db/health";

export const dynamic = "force-dynamic";

export async function GET(): Promise<Response> {
  const up = await isDatabaseUp();
  return Response.json(
    { status: up ? "ok" : "unavailable", database: up ? "ok" : "unavailable" },
    { status: up ? 200 : 503, headers: { "cache-control": "no-store" } },
  );
}
