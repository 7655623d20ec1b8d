import type { z } from "zod";
import { reportAnswerSchema } from "@/lib/reports/format/report-answer";
import { putReportSchema } from "@/lib/reports/schema";

// What programs may write, with a token. What each address gives to readers is in `endpoints.ts`.

type WritingEndpoint = {
  path: string;
  summary: string;
  words: string;
  /** what is sent, as somebody would type it */
  example: string;
  body: z.ZodType;
  answer: z.ZodType;
};

export const PUT_REPORT: WritingEndpoint = {
  path: "/api/v1/reports/{period}/{code}",
  summary:
    "Writes a region's month as a draft, and sends it to be examined with submit; the rules, words and locks are those of the form",
  words:
    "Menulis konsep laporan satu daerah dan bulan, dengan aturan, pesan, dan kunci yang sama seperti formulir. Dengan submit laporan juga dikirim untuk diperiksa; menyetujui tidak dapat lewat API.",
  example: `curl -X PUT https://ALAMAT/api/v1/reports/2025-10/35.72 \\
  -H "Authorization: Bearer jkt_..." -H "Content-Type: application/json" \\
  -H "Idempotency-Key: oktober-35.72" \\
  -d '{"figures":{"PU":27449,"BPU":1250,"TOTAL":null},"submit":true}'`,
  body: putReportSchema,
  answer: reportAnswerSchema,
};
