import type { z } from "zod";
import { AppError } from "@/lib/core/errors";
import { problemResponse } from "@/lib/core/problem";
import { isOurs } from "./same-origin";

const MOST_BYTES = 256 * 1024;
const JSON_TYPE = /^application\/json *(;|$)/i;

/**
 * A route that a script of our own pages calls: JSON in, JSON out, refusals as RFC 9457 problems. Other sites are
 * refused, as are bodies that are not declared JSON (a form of another site could send anything else). Null is 204.
 */
export function jsonPost<Schema extends z.ZodType>(
  schema: Schema,
  handle: (body: z.output<Schema>, headers: Headers) => Promise<unknown>,
): (request: Request) => Promise<Response> {
  return async (request) => {
    try {
      const isJson = JSON_TYPE.test(request.headers.get("content-type") ?? "");
      if (!isOurs(request.headers) || !isJson) throw new AppError("forbidden", "Permintaan ini bukan dari situs ini.");
      const body = schema.safeParse(await readJson(request));
      if (!body.success)
        throw new AppError(
          "invalid-input",
          "Permintaan tidak dapat dibaca.",
          body.error.issues.map(({ path, message }) => ({ field: path.join("."), message })),
        );
      const answer = await handle(body.data, request.headers);
      const headers = { "cache-control": "private, no-store" };
      return answer === null ? new Response(null, { status: 204, headers }) : Response.json(answer, { headers });
    } catch (error) {
      if (error instanceof AppError) return problemResponse(error);
      throw error;
    }
  };
}

async function readJson(request: Request): Promise<unknown> {
  if (Number(request.headers.get("content-length") ?? MOST_BYTES + 1) > MOST_BYTES)
    throw new AppError("invalid-input", "Permintaan terlalu besar.");
  try {
    return await request.json();
  } catch {
    throw new AppError("invalid-input", "Permintaan bukan JSON.");
  }
}
