import { trailWorkbook } from "../trail-download";

export const GET = trailWorkbook;
