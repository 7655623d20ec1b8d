import { NATION } from "@/lib/core/region-code";
import { previewPicture } from "../preview-picture";

export async function GET(request: Request): Promise<Response> {
  return previewPicture(NATION, request);
}
