import { get, type RouteLine } from "./route-line";

/** Pages of the board and of administrators, and their files. */
const FOR_BOARD = "307 307 307 307 307 200 200";
const NO_PACK = "307 307 307 307 307 404 404";
const FILE = "401 403 403 403 403 200 200";
const NO_FILE = "401 404 404 404 404 404 404";

/** What the board reads of a semester. */
export const PACK_LINES: readonly RouteLine[] = [
  get("/paket", "307 307 307 307 307 307 307", { leads: "/" }),
  get("/paket/[semester]", FOR_BOARD, { asked: "/paket/2025-2" }),
  get("/paket/[semester]", NO_PACK, { asked: "/paket/2025-3" }),
  get("/paket/[semester]", NO_PACK, { asked: "/paket/1950-1" }),
  get("/paket/[semester]", NO_PACK, { asked: "/paket/2040-1" }),
  get("/paket/[semester]/paket.pdf", FILE, { asked: "/paket/2025-2/paket.pdf" }),
  get("/paket/[semester]/paket.pdf", NO_FILE, { asked: "/paket/x/paket.pdf" }),
  get("/paket/[semester]/paket.xlsx", FILE, { asked: "/paket/2025-1/paket.xlsx" }),
  get("/paket/[semester]/paket.xlsx", NO_FILE, { asked: "/paket/%00/paket.xlsx" }),
];
