import { METHODS } from "node:http";
import { COLUMNS, LINES } from "../integration/route-table";
import type { AppRoute } from "../support/app-routes";
import type { Who } from "../support/demo-site";
import { chanceOf, type Chance } from "./chance";
import { encode, oddPiece, oddText } from "./odd-values";

export type HostileRequest = {
  number: number;
  route: string;
  verb: string;
  who: Who;
  path: string;
  headers: Record<string, string>;
  body: Buffer | null;
  /** The connection ends before the body that was announced has come; nobody waits for an answer then. */
  isCutOff: boolean;
};

const COMMON = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"];
/** CONNECT is for proxies: an answer to it is no answer to a request. */
const RARE = METHODS.filter((verb) => verb !== "CONNECT");

/** What most addresses with a place in them mean. */
const PLACES = ["35.05", "35.72", "35.74", "35", "2025-09", "2025-10"];
const PARAMETERS =
  "period indicator target data q provinsi jenis status sort diketahui dari sampai perihal halaman from to level kind knownAt oleh orang bulan anggaran periksa persen alasan ke kunci ditolak lain role province format _rsc".split(
    " ",
  );

/** What proxies, caches, Next and browsers say, each with something that none of them would. */
const HEADERS: readonly [string, readonly string[]][] = [
  ["x-forwarded-for", ["127.0.0.1", "::1", "x".repeat(2000), "1.2.3.4, 5.6.7.8"]],
  ["x-forwarded-host", ["evil.example"]],
  ["x-forwarded-proto", ["https", "gopher"]],
  ["x-client-address", ["127.0.0.1", "x"]],
  ["x-request-id", ["x".repeat(3000), "<b>"]],
  ["x-middleware-subrequest", ["middleware:middleware:middleware:middleware:middleware"]],
  ["x-matched-path", ["/pengguna"]],
  ["x-invoke-path", ["/pengguna"]],
  ["x-http-method-override", ["DELETE"]],
  ["next-action", ["0".repeat(42), "x"]],
  ["next-router-state-tree", ["%5B%22%22%5D", "{", "x".repeat(4000)]],
  ["next-router-prefetch", ["1"]],
  ["rsc", ["1"]],
  ["origin", ["null", "https://evil.example", "x"]],
  ["referer", ["https://evil.example/"]],
  ["sec-fetch-site", ["cross-site", "none"]],
  ["host", ["evil.example", "127.0.0.1", "[::1]:99999", "a b"]],
  ["accept", ["text/x-component", "*/*;q=x", "application/json"]],
  ["accept-encoding", ["br;q=0, *;q=0", "gzip;q=9, br;q=x", "identity;q=0", "zstd", "x".repeat(1000)]],
  ["accept-language", ["*", "x".repeat(500)]],
  ["if-none-match", ["*", '"', 'W/"x", "y"']],
  ["if-modified-since", ["yesterday", "Thu, 01 Jan 1970 00:00:00 GMT"]],
  ["range", ["bytes=0-0", "bytes=-1", "bytes=9-1,0-,x"]],
  ["expect", ["200-maybe"]],
  ["authorization", ["Basic YWRtaW46YWRtaW4=", "Bearer x"]],
  ["content-encoding", ["gzip", "br", "x"]],
  ["purpose", ["prefetch"]],
  ["cookie", ["jangkau.session_token=x.y", "x".repeat(9000), "=;;=", "__proto__=1; constructor=2"]],
];

const KINDS = [
  "application/x-www-form-urlencoded",
  "application/x-www-form-urlencoded; charset=utf-16",
  "application/json",
  "application/json; charset=iso-8859-1",
  "text/plain;charset=UTF-8",
  "text/xml",
  "multipart/form-data",
  "multipart/form-data; boundary=b",
  "application/octet-stream",
  "x",
];

/** One request of a seed, to one route after the other, so that each is met whatever their number. */
export function hostileRequest(seed: number, number: number, routes: readonly AppRoute[]): HostileRequest {
  const chance = chanceOf(`${seed}|${number}`);
  const { route } = routes[number % routes.length]!;
  const taken = LINES.filter((line) => line.route === route).map((line) => line.verb);
  // What a route takes goes in further than what it refuses at once.
  const verb =
    chance.happens(0.65) && taken.length > 0 ? chance.pick(taken) : chance.pick(chance.happens(0.8) ? COMMON : RARE);
  const name = chance.pick(COLUMNS);
  const headers = headersOf(chance);
  // Whoever brings a cookie of their own making is nobody.
  const who = headers.cookie === undefined ? name : "visitor";
  const body = verb === "GET" || verb === "HEAD" ? null : bodyOf(chance, route);
  if (body !== null) headers["content-type"] ??= body.kind;
  return {
    ...{ number, route, verb, who, path: pathOf(chance, route) },
    headers,
    body: body?.bytes ?? null,
    isCutOff: body !== null && chance.happens(0.02),
  };
}

function pathOf(chance: Chance, route: string): string {
  const known = LINES.filter((line) => line.route === route);
  const kept = known.length > 0 && chance.happens(0.5) ? chance.pick(known).asked : route;
  const path = kept.replace(/\[\w+\]|\{\w+\}/g, () => (chance.happens(0.3) ? chance.pick(PLACES) : oddPiece(chance)));
  const extra = chance.happens(0.05) ? chance.pick(["/", "/x", "//", ".rsc", ".json", "/.", "%2f", ";x"]) : "";
  const query = Array.from({ length: chance.below(4) }, () => {
    const name = chance.happens(0.9) ? chance.pick(PARAMETERS) : oddPiece(chance);
    return `${name}${chance.pick(["", "[]", "[a]"])}=${oddPiece(chance)}`;
  });
  const all =
    query.length === 0 ? `${path}${extra}` : `${path}${extra}${path.includes("?") ? "&" : "?"}${query.join("&")}`;
  // What is no address at all would be refused by the client, not by the server.
  return all.replace(/[^\x21-\x7e]/g, "");
}

function headersOf(chance: Chance): Record<string, string> {
  const headers: Record<string, string> = {};
  for (let more = chance.below(4); more > 0; more -= 1) {
    const [name, values] = chance.pick(HEADERS);
    headers[name] = chance.pick(values);
  }
  if (chance.happens(0.1)) headers["content-type"] = chance.pick(KINDS);
  return headers;
}

function bodyOf(chance: Chance, route: string): { kind: string; bytes: Buffer } | null {
  const lines = LINES.filter((line) => line.route === route && line.sent !== undefined);
  const sent = lines.length > 0 ? chance.pick(lines).sent! : "alasan=alasan+yang+cukup";
  if (chance.happens(0.1)) return null;
  if (chance.happens(0.15)) return { kind: chance.pick(KINDS), bytes: chance.pick(STRANGE)() };
  return sent.startsWith("{")
    ? { kind: "application/json", bytes: Buffer.from(oddJson(chance, sent)) }
    : { kind: "application/x-www-form-urlencoded", bytes: Buffer.from(oddForm(chance, sent)) };
}

const STRANGE: readonly (() => Buffer)[] = [
  () => Buffer.alloc(0),
  () => Buffer.from("{"),
  () => Buffer.from("null"),
  () => Buffer.from("[]"),
  () => Buffer.from("[".repeat(50_000)),
  () => Buffer.from(`{"a":${"[".repeat(5000)}${"]".repeat(5000)}}`),
  () => Buffer.from('{"__proto__":{"isAdmin":true},"constructor":{"prototype":{}}}'),
  () => Buffer.from([0xff, 0xfe, 0x00, 0xd8]),
  () => Buffer.alloc(100_000, "a=b&"),
  () => Buffer.alloc(3_000_000, "x"),
  () => Buffer.from('--b\r\ncontent-disposition: form-data; name="berkas"; filename="../x.xlsx"\r\n\r\nPK\r\n--b--'),
  () => Buffer.from('--b\r\ncontent-disposition: form-data; name="berkas"'),
];

/** Fields as they should be, with some left out, doubled, or filled with odd things. */
function oddForm(chance: Chance, sent: string): string {
  const fields = [...new URLSearchParams(sent)].flatMap(([name, value]): string[] => {
    const field = `${encode(name)}=`;
    if (chance.happens(0.1)) return [];
    if (chance.happens(0.35)) return [field + oddPiece(chance)];
    return Array.from({ length: chance.happens(0.05) ? 3 : 1 }, () => field + encode(value));
  });
  if (chance.happens(0.1)) fields.push(`${oddPiece(chance)}=${oddPiece(chance)}`);
  return fields.join("&");
}

/** JSON as it should be, with some of its values replaced by odd ones of any kind. */
function oddJson(chance: Chance, sent: string): string {
  const value = () =>
    chance.pick([() => oddText(chance), () => chance.below(9) - 4, () => null, () => [], () => ({})])();
  const json = JSON.stringify(JSON.parse(sent.replace(/\{(\w+)\}/g, "PU")), (name, found: unknown) =>
    name !== "" && chance.happens(0.25) ? value() : found,
  );
  return chance.happens(0.1) ? json.slice(0, chance.below(json.length)) : json;
}
