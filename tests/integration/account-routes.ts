import { LETTER_LINES } from "./letter-routes";
import { get, post, type RouteLine } from "./route-line";
import { TOKEN_LINES } from "./token-routes";

const SIGNED_IN = "307 200 200 200 200 200 200";
const LEADS_ON = "303 303 303 303 303 303 303";

/** The own account: sessions, password, second factor, monthly sheets and tokens. */
export const ACCOUNT_LINES: readonly RouteLine[] = [
  get("/beranda", SIGNED_IN),
  get("/akun", SIGNED_IN),
  get("/akun/siapa", "204 200 200 200 200 200 200"),
  get("/akun/faktor-kedua", SIGNED_IN),
  post("/akun/sandi", LEADS_ON, "sekarang=salah&baru=panjang+sekali+ini&ulang=panjang+sekali+ini", { leads: "/akun?" }),
  post("/akun/sesi", LEADS_ON, "sesi={otherSession}", { leads: "/akun?" }),
  post("/akun/faktor-kedua/mulai", LEADS_ON, "sandi=salah", { leads: "/akun/faktor-kedua?" }),
  post("/akun/faktor-kedua/pastikan", LEADS_ON, "kode=123456", { leads: "/akun/faktor-kedua?" }),
  post("/akun/faktor-kedua/lepas", LEADS_ON, "sandi=salah", { leads: "/akun/faktor-kedua?" }),
  ...LETTER_LINES,
  ...TOKEN_LINES,
];
