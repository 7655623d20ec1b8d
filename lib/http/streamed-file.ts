import { byteStream } from "@/lib/core/byte-stream";
import type { StreamPlaces } from "@/lib/core/stream-places";

/** A file that is made as the client takes it. */
export type StreamedFile = { name: string; type: string; bytes: AsyncGenerator<Uint8Array, void, void> };

/** @returns the answer with such a file; who asks for the headers alone has nothing written for him */
export function streamedFile({ method }: Request, places: StreamPlaces, { name, type, bytes }: StreamedFile): Response {
  const headers = {
    "content-type": type,
    "content-disposition": `attachment; filename="${name}"`,
    "cache-control": "no-cache",
  };
  return new Response(method === "HEAD" ? null : byteStream(places.taking(bytes)), { headers });
}
