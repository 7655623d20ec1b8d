import { actorOf } from "@/lib/auth/session";
import { AppError } from "@/lib/core/errors";
import { problemResponse } from "@/lib/core/problem";
import { readPack } from "@/lib/packs/queries/pack";
import { packFileName } from "@/lib/packs/format/pack-files";
import { parseSemester } from "@/lib/packs/rules/semester";
import type { Pack } from "@/lib/packs/schema";

type Made = { type: string; ending: "pdf" | "xlsx"; bytes: (pack: Pack) => Promise<Buffer> };

/** @returns a pack as a file, or in words why there is none */
export async function packFile(request: Request, semester: string, { type, ending, bytes }: Made): Promise<Response> {
  try {
    const actor = await actorOf(request.headers);
    const asked = parseSemester(semester);
    const diketahui = new URL(request.url).searchParams.get("diketahui") ?? undefined;
    const pack = asked && (await readPack(actor, asked, { diketahui })).pack;
    if (!pack) throw new AppError("not-found", "Belum ada paket untuk semester itu.");
    return new Response(new Uint8Array(await bytes(pack)), {
      headers: {
        "content-type": type,
        "content-disposition": `attachment; filename="${packFileName(pack)}.${ending}"`,
        "cache-control": "private, no-store",
      },
    });
  } catch (error) {
    if (error instanceof AppError) return problemResponse(error);
    throw error;
  }
}
