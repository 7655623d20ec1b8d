import { packTask } from "@/lib/packs/format/pack-files";
import { ownTypesetter } from "@/lib/typesetting/typesetter";
import { packFile } from "../../pack-file";

type Context = { params: Promise<{ semester: string }> };

export async function GET(request: Request, { params }: Context): Promise<Response> {
  return packFile(request, (await params).semester, {
    ...{ type: "application/pdf", ending: "pdf" },
    bytes: (pack) => ownTypesetter().typeset(packTask(pack)),
  });
}
