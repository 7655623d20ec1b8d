import { TRAIL_COLUMNS, trailCells } from "@/lib/trail/format/trail-file";
import { readTrailQuery, trailQuery } from "@/lib/trail/format/trail-query";
import { readTrail } from "@/lib/audit/queries";
import { MOST_EVENTS } from "@/lib/audit/schema";
import { readerOf } from "@/lib/auth/session";
import { csvResponse } from "@/lib/core/csv";
import { AppError } from "@/lib/core/errors";
import { problemResponse } from "@/lib/core/problem";

/** The page's events as a file, newest first; `sebelum` continues below the last number of the file before. */
export async function GET(request: Request): Promise<Response> {
  try {
    const { searchParams } = new URL(request.url);
    const { filter, problems } = readTrailQuery(trailQuery((name) => searchParams.get(name) ?? ""));
    if (problems.length > 0) throw new AppError("invalid-input", problems.join(" "));
    const trail = await readTrail(await readerOf(request.headers), { ...filter, limit: MOST_EVENTS });
    return csvResponse("jejak-audit.csv", TRAIL_COLUMNS, trailCells(trail));
  } catch (error) {
    if (error instanceof AppError) return problemResponse(error);
    throw error;
  }
}
