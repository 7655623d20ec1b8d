import { publicActor } from "@/lib/auth/actor";
import { parseQuery } from "@/lib/core/problem";
import { readCoverage } from "@/lib/coverage/queries/coverage";
import { answer } from "../answer";
import { coverageQuery } from "../endpoints";

export async function GET(request: Request): Promise<Response> {
  return answer(() => readCoverage(publicActor(), parseQuery(new URL(request.url), coverageQuery)));
}
