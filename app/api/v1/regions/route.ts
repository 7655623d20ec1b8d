import { readerOf } from "@/lib/auth/session";
import { parseQuery } from "@/lib/core/problem";
import { readRegions } from "@/lib/regions/queries";
import { regionsBelow } from "@/lib/regions/rules";
import { answer } from "../answer";
import { regionsQuery } from "../endpoint-queries";

export async function GET(request: Request): Promise<Response> {
  return answer(async () => {
    const { level, parent } = parseQuery(new URL(request.url), regionsQuery);
    const found = regionsBelow(await readRegions(await readerOf(request.headers)), parent ?? null, level ?? null);
    return {
      rows: found.map((region) => ({
        code: region.code,
        bpsCode: region.bpsCode,
        name: region.name,
        level: region.level.toLowerCase(),
        parent: region.parentCode,
      })),
    };
  });
}
