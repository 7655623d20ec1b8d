import { actorOf } from "@/lib/auth/session";
import { AppError } from "@/lib/core/errors";
import { problemResponse } from "@/lib/core/problem";
import { WORKBOOK_TYPE } from "@/lib/core/workbook";
import { attachmentNamed } from "@/lib/imports/format/file-names";
import { markBroughtFile } from "@/lib/imports/commands/mark-brought-file";

/** The file as it was brought, with what was found written into it. */
export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  try {
    const { name, bytes, layout } = await markBroughtFile(await actorOf(request.headers), (await params).id);
    return new Response(new Uint8Array(bytes), {
      headers: {
        "content-type": layout === "workbook" ? WORKBOOK_TYPE : "text/csv; charset=utf-8",
        "content-disposition": attachmentNamed(name),
        "cache-control": "private, no-store",
      },
    });
  } catch (error) {
    if (error instanceof AppError) return problemResponse(error);
    throw error;
  }
}
