import { sheetFile } from "../../../sheet-file";

export async function GET(request: Request, { params }: { params: Promise<{ code: string }> }): Promise<Response> {
  return sheetFile("REGENCY", (await params).code, request);
}
