import { actorOf } from "@/lib/auth/session";
import { AppError } from "@/lib/core/errors";
import { problemResponse } from "@/lib/core/problem";
import { readVisitSheet } from "@/lib/visits/queries/visit";

type Context = { params: Promise<{ id: string }> };

/** The sheet that was taken for a visit, byte for byte; `?sidik=` asks for an older one by its hash. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  try {
    const actor = await actorOf(request.headers);
    const { sha256, mediaType, bytes } = await readVisitSheet(
      actor,
      (await params).id,
      new URL(request.url).searchParams.get("sidik"),
    );
    return new Response(bytes, {
      headers: { "content-type": mediaType, etag: `"${sha256}"`, "cache-control": "private, no-store" },
    });
  } catch (error) {
    if (error instanceof AppError) return problemResponse(error);
    throw error;
  }
}
