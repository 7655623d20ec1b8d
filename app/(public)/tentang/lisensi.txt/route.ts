import { licenceFile } from "@/lib/about/licence-file";

export const dynamic = "force-dynamic";

export async function GET(): Promise<Response> {
  return new Response(await licenceFile(), { headers: { "content-type": "text/plain; charset=utf-8" } });
}
