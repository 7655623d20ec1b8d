import { get, post, type RouteLine } from "./route-line";

/** The page of the system is the administrator's. No copy of the tests works a queue, so nothing is put into one. */
export const UPKEEP_LINES: readonly RouteLine[] = [
  get("/sistem", "307 307 307 307 307 307 200"),
  post("/sistem/jalankan", "303 403 403 403 403 403 303", "antrean=nightly-check"),
  post("/sistem/jalankan", "303 403 403 403 403 403 303", "antrean=tidak-ada"),
];
