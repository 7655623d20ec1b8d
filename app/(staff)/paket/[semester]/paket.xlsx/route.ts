import { WORKBOOK_TYPE } from "@/lib/core/workbook";
import { packWorkbook } from "@/lib/packs/format/pack-files";
import { packFile } from "../../pack-file";

type Context = { params: Promise<{ semester: string }> };

export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { semester } = await params;
  return packFile(request, semester, { type: WORKBOOK_TYPE, ending: "xlsx", bytes: packWorkbook });
}
