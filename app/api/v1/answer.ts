import { AppError } from "@/lib/core/errors";
import { problemResponse } from "@/lib/core/problem";

/**
 * The one shape of an API answer: JSON, or RFC 9457 problem details for an expected failure. Anything else is thrown
 * on, for the server to log once and answer with its request id.
 */
export async function answer(read: () => Promise<unknown>): Promise<Response> {
  try {
    return new Response(JSON.stringify(await read()), {
      headers: { "content-type": "application/json; charset=utf-8", "cache-control": "no-cache" },
    });
  } catch (error) {
    if (error instanceof AppError) return problemResponse(error);
    throw error;
  }
}
