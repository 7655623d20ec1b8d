import { get, post, type RouteLine } from "./route-line";

const PAGE = "/akun/lembar-bulanan";
const LEADS_ON = "303 303 303 303 303 303 303";
/** Everybody with an account, for himself. */
const CHANGES = "303 303! 303! 303! 303! 303! 303!";

/** The monthly sheets of one's own account; everybody asks, asks again, and stops. */
export const LETTER_LINES: readonly RouteLine[] = [
  get(PAGE, "307 200 200 200 200 200 200"),
  post(`${PAGE}/hentikan`, LEADS_ON, "daerah=35.05", { leads: `${PAGE}?` }),
  post(`${PAGE}/minta`, CHANGES, "daerah=35.05", { leads: `${PAGE}?` }),
  post(`${PAGE}/minta`, LEADS_ON, "daerah=35.05", { leads: `${PAGE}?` }),
  post(`${PAGE}/minta`, LEADS_ON, "daerah=99.99", { leads: `${PAGE}?` }),
  post(`${PAGE}/hentikan`, CHANGES, "daerah=35.05", { leads: `${PAGE}?` }),
];
