import { currentActor } from "@/lib/auth/session";
import { AppError } from "@/lib/core/errors";
import type { PlanParams, SearchParams } from "@/lib/core/reading-parameters";
import { plainResponse } from "@/lib/http/plain-answer";
import type { Region } from "@/lib/regions/schema";
import { readSheetPdf } from "@/lib/sheets/queries/sheet-pdf";

/** @returns the sheet as a PDF, in words why there is none at the moment, or 404 where the code is no region of the level */
export async function sheetFile(level: Region["level"], code: string, request: Request): Promise<Response> {
  const given = new URL(request.url).searchParams;
  // As Next gives them to a page: what stands there several times, as rows of a plan do, is a list.
  const params = Object.fromEntries(
    [...new Set(given.keys())].map((name) => {
      const values = given.getAll(name);
      return [name, values.length > 1 ? values : values[0]];
    }),
  ) as SearchParams & PlanParams;
  try {
    const file = await readSheetPdf(await currentActor(), { level, code, params });
    if (!file) return new Response(null, { status: 404 });
    return new Response(new Uint8Array(file.bytes), {
      headers: { "content-type": "application/pdf", "content-disposition": `inline; filename="${file.name}"` },
    });
  } catch (error) {
    if (!(error instanceof AppError) || (error.code !== "unavailable" && error.code !== "too-many")) throw error;
    return plainResponse(request, {
      status: 503,
      title: "Lembar PDF belum dapat dibuat",
      sentences: [error.message, "Lembar yang sama dapat dibuka sebagai halaman dan dicetak dari browser."],
      headers: { "retry-after": "10" },
    });
  }
}
