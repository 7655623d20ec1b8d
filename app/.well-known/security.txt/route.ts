import { securityTxt } from "@/lib/about/security-txt";
import { now } from "@/lib/core/clock";
import { plainResponse } from "@/lib/http/plain-answer";

export const dynamic = "force-dynamic";

/** Stands outside the pages that are kept and closed: whoever has found a hole must find whom to tell. */
export function GET(request: Request): Response {
  const text = securityTxt(now());
  if (text !== null)
    return new Response(text, {
      headers: { "content-type": "text/plain; charset=utf-8", "cache-control": "no-cache" },
    });
  return plainResponse(request, {
    status: 404,
    title: "Kontak keamanan belum diisi",
    sentences: [
      "Pengelola pemasangan ini belum menyebutkan kontak keamanan.",
      "Cara melaporkan celah keamanan ada di halaman /tentang.",
    ],
  });
}
