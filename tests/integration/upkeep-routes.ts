import { get, post, type RouteLine } from "./route-line";

const WEBHOOKS = "/sistem/webhook";
/** Nobody is there, and the copies of the tests tell nobody. */
const NOWHERE = "alamat=https%3A%2F%2Fnama.contoh.example%2Fjangkau";

/** The pages of the system are the administrator's. No copy of the tests works a queue, so nothing is put into one. */
export const UPKEEP_LINES: readonly RouteLine[] = [
  get("/sistem", "307 307 307 307 307 307 200"),
  post("/sistem/jalankan", "303 403 403 403 403 403 303", "antrean=nightly-check"),
  post("/sistem/jalankan", "303 403 403 403 403 403 303", "antrean=tidak-ada"),
  get(WEBHOOKS, "307 307 307 307 307 307 200"),
  post(`${WEBHOOKS}/buat`, "303 403 403 403 403 403 200!", NOWHERE),
  post(`${WEBHOOKS}/buat`, "303 403 403 403 403 403 303", "alamat=ftp%3A%2F%2Fx"),
  post(`${WEBHOOKS}/akhiri`, "303 403 403 403 403 403 303", "webhook=tidak-ada"),
];
