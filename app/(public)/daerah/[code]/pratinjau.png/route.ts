import { previewPicture } from "../../../preview-picture";

export async function GET(request: Request, { params }: { params: Promise<{ code: string }> }): Promise<Response> {
  return previewPicture((await params).code, request);
}
