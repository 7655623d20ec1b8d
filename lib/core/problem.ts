import { z } from "zod";
import { AppError, type ErrorCode } from "./errors";

/** RFC 9457 problem details, the body of every failed API request. */
export const problemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  errors: z.array(z.object({ field: z.string(), message: z.string() })).optional(),
});

const KINDS: Record<ErrorCode, { status: number; title: string }> = {
  "invalid-input": { status: 400, title: "Permintaan tidak sah" },
  unauthenticated: { status: 401, title: "Perlu masuk" },
  "not-found": { status: 404, title: "Tidak ditemukan" },
  forbidden: { status: 403, title: "Tidak diizinkan" },
  conflict: { status: 409, title: "Bertentangan dengan keadaan sekarang" },
  "too-many": { status: 429, title: "Terlalu banyak percobaan" },
  unavailable: { status: 503, title: "Layanan belum siap" },
};

/**
 * @param more what a program can go on with, beside what the standard names
 * @returns the answer that an expected failure becomes
 */
export function problemResponse(error: AppError, more: object = {}): Response {
  const kind = KINDS[error.code];
  const body: z.infer<typeof problemSchema> = {
    type: `urn:jangkau:problem:${error.code}`,
    title: kind.title,
    status: kind.status,
    detail: error.message,
    ...(error.details.length > 0 ? { errors: error.details } : {}),
    ...more,
  };
  return new Response(JSON.stringify(body), {
    status: kind.status,
    headers: {
      "content-type": "application/problem+json; charset=utf-8",
      "cache-control": "no-store",
      ...(error.code === "unauthenticated" ? { "www-authenticate": 'Bearer realm="Jangkau"' } : {}),
    },
  });
}

/**
 * Reads a query by its schema. Unknown and repeated parameters are refused, so that a typing error is never ignored.
 * @throws AppError invalid-input that names each parameter
 */
export function parseQuery<Schema extends z.ZodObject>(url: URL, schema: Schema): z.infer<Schema> {
  const given: Record<string, string> = {};
  const errors: { field: string; message: string }[] = [];
  const known = Object.keys(schema.shape);
  for (const [name, value] of url.searchParams) {
    if (!known.includes(name))
      errors.push({
        field: name,
        message: `Parameter tidak dikenal. Yang dikenal: ${known.join(", ") || "tidak ada"}.`,
      });
    else if (name in given) errors.push({ field: name, message: "Parameter tertulis lebih dari sekali." });
    else given[name] = value;
  }
  const parsed = schema.safeParse(given);
  if (!parsed.success) {
    errors.push(...parsed.error.issues.map((issue) => ({ field: issue.path.join("."), message: issue.message })));
  }
  if (!parsed.success || errors.length > 0)
    throw new AppError("invalid-input", "Periksa parameter yang disebut di bawah ini.", errors);
  return parsed.data;
}
