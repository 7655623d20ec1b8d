import { z } from "zod";
import { actorOf } from "@/lib/auth/session";
import { now } from "@/lib/core/clock";
import { AppError } from "@/lib/core/errors";
import { periodSchema } from "@/lib/core/period";
import { parseQuery, problemResponse } from "@/lib/core/problem";
import { WORKBOOK_TYPE } from "@/lib/core/workbook";
import { writeTemplate } from "@/lib/imports/format/template/write-template";
import { readTemplateMonths } from "@/lib/imports/queries/template-months";

/** Months with commas between them; left out, all that are open. */
const querySchema = z.object({
  bulan: z
    .string()
    .transform((text) => text.split(","))
    .pipe(z.array(periodSchema))
    .optional(),
});

/** A workbook with the branch's regions and months, to be filled in and handed back without any mapping. */
export async function GET(request: Request): Promise<Response> {
  try {
    const actor = await actorOf(request.headers);
    const { bulan = null } = parseQuery(new URL(request.url), querySchema);
    const months = await readTemplateMonths(actor, bulan);
    const name = ["templat", months[0]!.branch.id, ...months.map(({ period }) => period)].join("-");
    return new Response(new Uint8Array(await writeTemplate(months, now())), {
      headers: {
        "content-type": WORKBOOK_TYPE,
        "content-disposition": `attachment; filename="${name}.xlsx"`,
        "cache-control": "private, no-store",
      },
    });
  } catch (error) {
    if (error instanceof AppError) return problemResponse(error);
    throw error;
  }
}
