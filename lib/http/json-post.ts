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
      if (!isOurs(request.headers) || !isJson(request))
        throw new AppError("forbidden", "Permintaan ini bukan dari situs ini.");
      const answer = await handle(await readBody(request, schema), request.headers);
      const headers = { "cache-control": "private, no-store" };
      return answer === null ? new Response(null, { status: 204, headers }) : Response.json(answer, { headers });
    } catch (error) {
      if (error instanceof AppError) return problemResponse(error);
      throw error;
    }
  };
}

/** The same for a program, which shows a token instead of coming from our own pages. @throws AppError invalid-input */
export async function readMachineBody<Schema extends z.ZodType>(
  request: Request,
  schema: Schema,
): Promise<z.output<Schema>> {
  if (!isJson(request))
    throw new AppError("invalid-input", "Kirim isi sebagai JSON, dengan Content-Type: application/json.");
  return readBody(request, schema);
}

function isJson({ headers }: Request): boolean {
  return JSON_TYPE.test(headers.get("content-type") ?? "");
}

async function readBody<Schema extends z.ZodType>(request: Request, schema: Schema): Promise<z.output<Schema>> {
  const body = schema.safeParse(await readJson(request));
  if (body.success) return body.data;
  throw new AppError(
    "invalid-input",
    "Permintaan tidak dapat dibaca.",
    body.error.issues.map(({ path, message }) => ({ field: path.join("."), message })),
  );
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
