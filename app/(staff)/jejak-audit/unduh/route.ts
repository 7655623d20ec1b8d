import { trailCsv } from "../trail-download";

export const GET = trailCsv;
