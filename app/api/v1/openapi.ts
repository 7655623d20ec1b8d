import { z } from "zod";
import { problemSchema } from "@/lib/core/problem";
import { WORKBOOK_TYPE } from "@/lib/core/workbook";
import { approvalNoticeSchema } from "@/lib/webhooks/schema";
import { ENDPOINTS } from "./endpoints";
import { PUT_REPORT } from "./writing-endpoints";

/** @returns the OpenAPI 3.1 document of the endpoints, generated from the schemas that the routes themselves use */
export function openApiDocument(): object {
  return {
    openapi: "3.1.0",
    info: {
      title: "Jangkau",
      version: "1",
      description:
        "Coverage of employment social security by region. Coverage is a ratio 0..n or null; codes are text.",
    },
    paths: {
      ...Object.fromEntries(ENDPOINTS.map((endpoint) => [endpoint.path, { get: operationOf(endpoint) }])),
      [PUT_REPORT.path]: { put: writingOf(PUT_REPORT) },
    },
    webhooks: { approval: { post: approvalNotice() } },
    // What is approved may be read without a token, as long as it is public.
    security: [{}, { token: [] }],
    components: {
      schemas: { Problem: jsonSchema(problemSchema) },
      securitySchemes: { token: { type: "http", scheme: "bearer", description: "A token of /akun/token" } },
    },
  };
}

function operationOf({ path, summary, query, answer }: (typeof ENDPOINTS)[number]): object {
  const shape = jsonSchema(query, "input") as { properties?: Record<string, object>; required?: string[] };
  const inQuery = Object.entries(shape.properties ?? {}).map(([name, schema]) => ({
    name,
    in: "query",
    required: shape.required?.includes(name) ?? false,
    schema,
  }));
  return {
    summary,
    parameters: [...inPathOf(path), ...inQuery],
    responses: { 200: { description: "Found", content: contentOf(answer) }, default: REFUSED },
  };
}

function writingOf({ path, summary, body, answer }: typeof PUT_REPORT): object {
  return {
    summary,
    security: [{ token: [] }],
    parameters: [
      ...inPathOf(path),
      {
        name: "Idempotency-Key",
        in: "header",
        required: false,
        description:
          "The same key with the same body brings the same answer and no second effect, for three days; an answer that changed nothing is made anew",
        schema: { type: "string", maxLength: 128 },
      },
    ],
    requestBody: { required: true, content: { "application/json": { schema: jsonSchema(body, "input") } } },
    responses: {
      200: { description: "What stands there now", content: contentOf(answer) },
      409: {
        description: "Refused by the state of the report, the month or its figures; `report` is what stands there now",
        content: { "application/problem+json": { schema: refusedWith(answer) } },
      },
      default: REFUSED,
    },
  };
}

/** What systems are told that an administrator has named, in the form of Standard Webhooks. */
function approvalNotice(): object {
  const names = ["webhook-id", "webhook-timestamp", "webhook-signature"];
  return {
    summary: "A region's month was approved for the first time, or anew",
    parameters: names.map((name) => ({ name, in: "header", required: true, schema: { type: "string" } })),
    requestBody: { required: true, content: { "application/json": { schema: jsonSchema(approvalNoticeSchema) } } },
    responses: {
      "2XX": { description: "Taken; nothing of the answer is read" },
      410: { description: "Nothing more is told to this address" },
      default: { description: "Told again, with the same webhook-id" },
    },
  };
}

const PROBLEM = { $ref: "#/components/schemas/Problem" };
const REFUSED = { description: "Refused", content: { "application/problem+json": { schema: PROBLEM } } };

function refusedWith(report: z.ZodType): object {
  return { allOf: [PROBLEM, { type: "object", properties: { report: jsonSchema(report) } }] };
}

const PATH_WORDS: Readonly<Record<string, string>> = {
  code: "Kemendagri code as text, for example 35.74",
  period: "A month, for example 2025-09",
};

function inPathOf(path: string): object[] {
  return [...path.matchAll(/\{(\w+)\}/g)].map(([, name = ""]) => ({
    ...{ name, in: "path", required: true, description: PATH_WORDS[name], schema: { type: "string" } },
  }));
}

function contentOf(answer: z.ZodType | "csv" | "xlsx"): object {
  switch (answer) {
    case "csv":
      return { "text/csv": { schema: { type: "string" } } };
    case "xlsx":
      return { [WORKBOOK_TYPE]: { schema: { type: "string", format: "binary" } } };
    default:
      return { "application/json": { schema: jsonSchema(answer) } };
  }
}

function jsonSchema(schema: z.ZodType, io: "input" | "output" = "output"): object {
  const written: Record<string, unknown> = { ...z.toJSONSchema(schema, { io, unrepresentable: "any" }) };
  // OpenAPI names the dialect once for the whole document.
  delete written.$schema;
  return written;
}
