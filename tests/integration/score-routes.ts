import { get, type RouteLine } from "./route-line";

const OF_PROBOLINGGO = "307 200 307 307 200 200 200";
const OF_BLITAR = "307 307 200 200 200 200 200";
const OF_EAST_JAVA = "307 307 307 307 307 200 200";
const NO_REGION = "307 404 404 404 404 404 404";

/** Sheets of scores, which nobody's request changes: all of one stands in its address. */
export const SCORE_LINES: readonly RouteLine[] = [
  get("/nilai/[code]", OF_PROBOLINGGO, { asked: "/nilai/35.74" }),
  get("/nilai/[code]", OF_BLITAR, { asked: "/nilai/35.72?nilai-cakupan=7,75&maks-cakupan=10&period=2025-09" }),
  get("/nilai/[code]", OF_BLITAR, { asked: "/nilai/35.72?nilai-cakupan=x&maks-cakupan=-1&period=x&diketahui=x" }),
  get("/nilai/[code]", OF_BLITAR, { asked: "/nilai/35.72?diketahui=2025-06-30&data=real" }),
  get("/nilai/[code]", OF_EAST_JAVA, { asked: "/nilai/35" }),
  get("/nilai/[code]", NO_REGION, { asked: "/nilai/00" }),
  get("/nilai/[code]", NO_REGION, { asked: "/nilai/99.99" }),
];
