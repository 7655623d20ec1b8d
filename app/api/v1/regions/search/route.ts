import { readerOf } from "@/lib/auth/session";
import { parseQuery } from "@/lib/core/problem";
import { readAliases, readRegions } from "@/lib/regions/queries";
import { hrefOf } from "@/lib/regions/rules";
import { findRegions } from "@/lib/regions/rules/find";
import { answer } from "../../answer";
import { searchQuery } from "../../endpoint-queries";

const MOST = 8;

export async function GET(request: Request): Promise<Response> {
  return answer(async () => {
    const { q } = parseQuery(new URL(request.url), searchQuery);
    const [regions, aliases] = await Promise.all([
      readRegions(await readerOf(request.headers)),
      readAliases(await readerOf(request.headers)),
    ]);
    const names = new Map(regions.map((region) => [region.code, region.name]));
    const { regions: found } = findRegions(q, regions, aliases);
    return {
      rows: found.slice(0, MOST).map((region) => ({
        code: region.code,
        name: region.name,
        kind: region.kind,
        parentName: region.parentCode === null ? null : (names.get(region.parentCode) ?? null),
        href: hrefOf(region),
      })),
    };
  });
}
