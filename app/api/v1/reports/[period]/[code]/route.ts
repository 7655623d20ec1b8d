import { machineOf } from "@/lib/auth/session";
import { AppError } from "@/lib/core/errors";
import { periodSchema } from "@/lib/core/period";
import { problemResponse } from "@/lib/core/problem";
import { readMachineBody } from "@/lib/http/json-post";
import { putReport, type PutOutcome } from "@/lib/reports/commands/put-report";
import { reportAnswer } from "@/lib/reports/format/report-answer";
import { putReportSchema, type ReportKey } from "@/lib/reports/schema";
import { answerOnce } from "@/lib/tokens/commands/answer-once";
import { requestKeySchema, type MachineAnswer } from "@/lib/tokens/schema";
import { answerWith } from "../../../answer";
import { codeOf } from "../../../code";

type Context = { params: Promise<{ period: string; code: string }> };

/** Takes a region's month from a program with a token; a browser's session is nobody here, so no other site can use it. */
export async function PUT(request: Request, context: Context): Promise<Response> {
  return answerWith(async () => {
    const actor = await machineOf(request.headers);
    const key = await keyOf(context);
    const body = await readMachineBody(request, putReportSchema);
    const make = async () => written(key, await putReport(actor, { ...body, key }));
    const name = requestKeyIn(request.headers);
    const answer = name === null ? await make() : await answerOnce(actor, { key: name, asked: { key, body }, make });
    const type = answer.status === 200 ? "application/json" : "application/problem+json";
    return new Response(answer.body, {
      status: answer.status,
      headers: { "content-type": `${type}; charset=utf-8`, "cache-control": "private, no-store" },
    });
  });
}

async function keyOf({ params }: Context): Promise<ReportKey> {
  const period = periodSchema.safeParse((await params).period);
  if (period.success) return { period: period.data, regionCode: await codeOf({ params }) };
  const message = "Bulan ditulis sebagai TTTT-BB, misalnya 2025-09.";
  throw new AppError("invalid-input", message, [{ field: "period", message }]);
}

function requestKeyIn(headers: Headers): string | null {
  const given = headers.get("idempotency-key");
  if (given === null) return null;
  const parsed = requestKeySchema.safeParse(given);
  if (parsed.success) return parsed.data;
  const message = parsed.error.issues[0]?.message ?? "";
  throw new AppError("invalid-input", message, [{ field: "Idempotency-Key", message }]);
}

async function written(key: ReportKey, { row, refusal, hasEffect }: PutOutcome): Promise<MachineAnswer> {
  const report = reportAnswer(key, row);
  if (refusal === null) return { status: 200, body: JSON.stringify(report), hasEffect };
  const refused = problemResponse(refusal, { report });
  return { status: refused.status, body: await refused.text(), hasEffect };
}
