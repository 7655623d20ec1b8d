import type { TokenVerb } from "@/lib/access/policy/verbs";
import { get, post, put, type RouteLine } from "./route-line";

const PAGE = "/akun/token";
const REPORT = "/api/v1/reports/[period]/[code]";
const LEADS_ON = "303 303 303 303 303 303 303";
const NO_SESSION = "401 401 401 401 401 401 401";
const FIGURES = `{"figures":{"{column}":1234}}`;

/** The tokens of one's own account, and what they are for, which no session may. */
export const TOKEN_LINES: readonly RouteLine[] = [
  get(PAGE, "307 200 200 200 200 200 200"),
  post(`${PAGE}/buat`, LEADS_ON, "nama=uji&izin:read=ya&hari=30&sandi=salah", { leads: `${PAGE}?` }),
  post(`${PAGE}/buat`, LEADS_ON, "nama=&sandi={ownPassword}", { leads: `${PAGE}?` }),
  post(`${PAGE}/buat`, "303 200! 200! 200! 200! 200! 200!", "nama=uji&izin:read=ya&hari=30&sandi={ownPassword}"),
  post(`${PAGE}/buat`, LEADS_ON, "nama=uji&izin:read=ya&hari=30&sandi={ownPassword}", { leads: `${PAGE}?` }),
  post(`${PAGE}/cabut`, LEADS_ON, "token=bukan-milik-saya", { leads: `${PAGE}?` }),
  put(REPORT, NO_SESSION, FIGURES, { asked: "/api/v1/reports/2025-10/35.05" }),
  put(REPORT, NO_SESSION, "{}", { asked: "/api/v1/reports/x/y" }),
];

/** What a token of each role may; `regions` where it is bound to some. One word a role, as in the table of routes. */
export type TokenLine = {
  verbs: readonly TokenVerb[];
  regions?: readonly string[];
  asked: string;
  sent: string;
  answers: string;
};

const OWN = "/api/v1/reports/2025-10/35.72";
const OTHER_BRANCH = "/api/v1/reports/2025-10/35.74";
const FAR = "/api/v1/reports/2025-10/11.01";
const CLOSED = "/api/v1/reports/2024-05/35.72";
const SUBMITS = `{"submit":true}`;
const BOTH = `{"figures":{"{column}":1234},"submit":true}`;
const NOBODY = "403 403 403 403 403 403";
const ALL: readonly TokenVerb[] = ["read", "write", "submit"];

//   official  staff  head  kanwil  board  administrator; staff and head are of the branch Blitar, with 35.72
export const WRITING_BY_TOKEN: readonly TokenLine[] = [
  { verbs: ["read"], asked: OWN, sent: FIGURES, answers: NOBODY },
  { verbs: ["submit"], asked: OWN, sent: FIGURES, answers: NOBODY },
  { verbs: ["read", "submit"], asked: OWN, sent: BOTH, answers: NOBODY },
  { verbs: ["write"], asked: OWN, sent: SUBMITS, answers: NOBODY },
  { verbs: ["write"], asked: OWN, sent: BOTH, answers: NOBODY },
  // Nothing has been entered yet (W.203); who may not learns nothing of it.
  { verbs: ["submit"], asked: OWN, sent: SUBMITS, answers: "403 409 409 403 403 403" },
  { verbs: ["write"], asked: OWN, sent: FIGURES, answers: "403 200! 200! 403 403 403" },
  { verbs: ALL, asked: OWN, sent: FIGURES, answers: "403 200 200 403 403 403" },
  { verbs: ["write"], regions: ["35.72"], asked: OWN, sent: FIGURES, answers: "403 200 200 403 403 403" },
  { verbs: ["write"], regions: ["35"], asked: OWN, sent: FIGURES, answers: "403 200 200 403 403 403" },
  { verbs: ["write"], regions: ["35.05"], asked: OWN, sent: FIGURES, answers: NOBODY },
  { verbs: ["write"], regions: ["35.05", "11"], asked: OWN, sent: FIGURES, answers: NOBODY },
  // Figures out of all proportion are not sent (W.403), and the month that is over takes none (W.302).
  { verbs: ALL, asked: OWN, sent: SUBMITS, answers: "403 409 409 403 403 403" },
  { verbs: ALL, asked: CLOSED, sent: FIGURES, answers: "403 409 409 403 403 403" },
  { verbs: ALL, asked: OTHER_BRANCH, sent: BOTH, answers: NOBODY },
  { verbs: ALL, regions: ["35.74"], asked: OTHER_BRANCH, sent: BOTH, answers: NOBODY },
  { verbs: ALL, asked: FAR, sent: BOTH, answers: NOBODY },
  { verbs: ALL, asked: "/api/v1/reports/2025-10/99.99", sent: BOTH, answers: NOBODY },
  { verbs: ALL, asked: OWN, sent: `{"figures":{"PU":1},"approve":true}`, answers: "400 400 400 400 400 400" },
  { verbs: ALL, asked: "/api/v1/reports/2025-13/35.72", sent: FIGURES, answers: "400 400 400 400 400 400" },
];
