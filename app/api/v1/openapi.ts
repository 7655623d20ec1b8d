import { z } from "zod";
import { problemSchema } from "@/lib/core/problem";
import { WORKBOOK_TYPE } from "@/lib/core/workbook";
import { ENDPOINTS } from "./endpoints";

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
    paths: Object.fromEntries(ENDPOINTS.map((endpoint) => [endpoint.path, { get: operationOf(endpoint) }])),
    components: { schemas: { Problem: jsonSchema(problemSchema) } },
  };
}

function operationOf({ path, summary, query, answer }: (typeof ENDPOINTS)[number]): object {
  const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name,
    in: "path",
    required: true,
    description: "Kemendagri code as text, for example 35.74",
    schema: { type: "string" },
  }));
  const shape = jsonSchema(query, "input") as { properties?: Record<string, object>; required?: string[] };
  const inQuery = Object.entries(shape.properties ?? {}).map(([name, schema]) => ({
    name,
    in: "query",
    required: shape.required?.includes(name) ?? false,
    schema,
  }));
  return {
    summary,
    parameters: [...inPath, ...inQuery],
    responses: {
      200: { description: "Found", content: contentOf(answer) },
      default: {
        description: "Refused",
        content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } },
      },
    },
  };
}

function contentOf(answer: (typeof ENDPOINTS)[number]["answer"]): object {
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
