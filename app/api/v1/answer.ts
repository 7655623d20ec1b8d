import { AppError } from "@/lib/core/errors";
import { problemResponse } from "@/lib/core/problem";

/**
 * An API answer, or RFC 9457 problem details for an expected failure. Anything else is thrown on, for the server to log
 * once and answer with its request id.
 */
export async function answerWith(respond: () => Promise<Response>): Promise<Response> {
  try {
    return await respond();
  } catch (error) {
    if (error instanceof AppError) return problemResponse(error);
    throw error;
  }
}

/** The same for an answer in JSON. @param write the text of what was read */
export function answer<Read>(
  read: () => Promise<Read>,
  write: (read: Read) => string = JSON.stringify,
): Promise<Response> {
  return answerWith(
    async () =>
      new Response(write(await read()), {
        headers: { "content-type": "application/json; charset=utf-8", "cache-control": "no-cache" },
      }),
  );
}
