import { sheetFile } from "../../../sheet-file";

export async function GET(request: Request, { params }: { params: Promise<{ code: string }> }): Promise<Response> {
  return sheetFile("PROVINCE", (await params).code, request);
}
