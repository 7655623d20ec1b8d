import { billOfMaterials } from "@/lib/about/bill-of-materials";
import { shipped } from "@/lib/about/package-lock";

export const dynamic = "force-dynamic";

export function GET(): Response {
  return new Response(`${JSON.stringify(billOfMaterials(shipped()), null, 2)}\n`, {
    headers: { "content-type": "application/vnd.cyclonedx+json; version=1.6; charset=utf-8" },
  });
}
