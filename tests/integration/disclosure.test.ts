import { describe, expect, it } from "vitest";
import { demoServer } from "../support/demo-server";
import type { Sent } from "../support/demo-site";

const server = demoServer();
const saving = (cell: object) =>
  JSON.stringify({ period: "2025-10", changes: [{ region: "35.05", column: "PU", text: "1.234", base: 0, ...cell }] });

describe("addresses to return to", () => {
  const elsewhere = [
    "//jahat.example",
    "/\\jahat.example",
    "https://jahat.example",
    "https:jahat.example",
    "/\t/jahat.example",
  ];
  const odd = [
    "javascript:alert(1)",
    "/masuk",
    "/keluar",
    "/a@jahat.example",
    "/%0d%0aset-cookie:a=b",
    "\\\\jahat.example",
  ];

  it.each([...elsewhere, ...odd])("stay on this site: %j", async (ke) => {
    const query = `/masuk?ke=${encodeURIComponent(ke)}`;
    const inside = await server.ask("GET", query, { who: "BRANCH_STAFF" });
    const sent = await server.ask("POST", "/masuk/kirim", { form: { email: "a@b.example", sandi: "x", ke } });
    for (const { location, headers } of [inside, sent]) {
      expect(new URL(location, server.base).origin).toBe(server.base);
      expect(location).not.toContain("jahat");
      expect(String(headers["set-cookie"])).not.toContain("a=b");
    }
    expect((await server.ask("GET", query)).body).not.toMatch(/name="ke" value="[^"]*jahat/);
  });

  it.each(["//jahat.example", "/\\jahat.example", "//jahat.example/%2e%2e", "/%5cjahat.example"])(
    "are not made by the address itself: %j",
    async (path) => {
      const { location } = await server.ask("GET", path);
      expect(new URL(location || "/", server.base).origin).toBe(server.base);
    },
  );
});

describe("sessions", () => {
  const opens = async (cookie: string) => (await server.ask("GET", "/akun", { cookie })).status === 200;

  it("hold by their signature alone", async () => {
    const cookie = await server.signIn(server.accountOf("SUPERVISOR"));
    const [name = "", value = ""] = cookie.split("; ")[0]!.split("=");
    const token = decodeURIComponent(value);
    const other = token.startsWith("a") ? "b" : "a";
    expect(await opens(cookie)).toBe(true);
    for (const forged of [other + token.slice(1), token.split(".")[0]!, `${token}x`, "", "%E0%A4%A", "..", "a.b"])
      expect(await opens(`${name}=${encodeURIComponent(forged)}`), forged).toBe(false);
    expect(await opens(`${name}=%E0%A4%A`)).toBe(false);
    expect(await opens(`jangkau.session_data=${value}`)).toBe(false);
  });

  it("end with their time, and with the account", async () => {
    const account = server.accounts.find(({ email }) => email.startsWith("petugas.aceh"))!;
    const cookie = await server.signIn(account);
    expect(await opens(cookie)).toBe(true);
    const session = `"userId" = (SELECT "id" FROM "User" WHERE "email" = $1)`;
    await server.query(`UPDATE "Session" SET "expiresAt" = now() - interval '1 second' WHERE ${session}`, [
      account.email,
    ]);
    expect(await opens(cookie)).toBe(false);
    const again = await server.signIn(account);
    await server.query(`UPDATE "User" SET "deactivatedAt" = now() WHERE "email" = $1`, [account.email]);
    expect(await opens(again)).toBe(false);
    const json = saving({ region: "11.01" });
    expect((await server.ask("POST", "/entri/simpan", { cookie: again, json })).status).toBe(401);
    expect(await server.signIn(account)).not.toContain("session_token");
  });
});

describe("what others must not see", () => {
  const BRING = { href: "/impor", label: "Bawa berkas angka" };
  const STATE_OF_REPORTS = { href: "/kelengkapan", label: "Lihat siapa yang belum lapor" };
  const PAGES = ["/", "/daerah/35.05", "/provinsi/35", "/angka-terbit", "/api/v1/coverage", "/api/v1/coverage.csv"];

  it("is never kept by caches in between, nor given to the next visitor", async () => {
    for (const page of ["/akun", "/akun/siapa", "/beranda", "/jejak-audit/unduh", "/masuk", "/api/health"]) {
      const own = await server.ask("GET", page, { who: "ADMIN" });
      expect(own.headers["cache-control"], page).toBe("private, no-store");
      const visitor = await server.ask("GET", page);
      expect(/Administrator Contoh|admin@jangkau\.example/.test(visitor.body), page).toBe(false);
      if (page === "/akun/siapa")
        expect(JSON.parse(own.body)).toEqual({ name: "Administrator Contoh", work: [BRING, STATE_OF_REPORTS] });
    }
  });

  it("is on no page that is rendered once for everybody, whoever asks first", async () => {
    for (const page of [...PAGES, "/cari?q=blitar", "/metode", "/target", "/api/v1/targets"]) {
      const address = page.startsWith("/api/") ? page : `${page}${page.includes("?") ? "&" : "?"}period=2025-08`;
      const own = await server.ask("GET", address, { who: "ADMIN" });
      const visitor = await server.ask("GET", address);
      expect(own.body === visitor.body, page).toBe(true);
      expect(own.headers.etag).toBe(visitor.headers.etag);
      expect(/Administrator Contoh|admin@jangkau\.example/.test(own.body), page).toBe(false);
      expect(own.headers["set-cookie"]).toBeUndefined();
    }
  });

  it("is as it was where a draft is begun", async () => {
    const figure = 7_654_321;
    const pages = [
      ...PAGES,
      "/daerah/35.72",
      "/cari?q=35",
      "/target",
      "/metode",
      "/api/v1/regions/search?q=blitar",
      "/api/v1/regions",
      "/api/v1/regions/35.72/series",
      "/api/v1/regions/35.72/series.csv",
      "/api/v1/regions/00/series",
      "/api/v1/published-figures",
      "/api/v1/openapi.json",
      "/?period=2025-10",
      "/daerah/35.72?period=2025-10",
      "/api/v1/coverage?period=2025-10&parent=35",
    ];
    const readers: Sent[] = [{}, { who: "REGIONAL_OFFICIAL" }];
    const asked = pages.flatMap((page) => readers.map((reader) => ({ page, reader })));
    const readAll = async () => {
      // Everything is rendered anew, also what a draft does not make new.
      await server.query(`UPDATE "DataVersion" SET "value" = "value" + 1`);
      const bodies: string[] = [];
      for (const { page, reader } of asked) bodies.push((await server.ask("GET", page, reader)).body);
      return bodies;
    };
    const before = await readAll();
    const json = saving({ region: "35.72", text: String(figure) });
    const saved = await server.ask("POST", "/entri/simpan", { who: "BRANCH_STAFF", json });
    expect(saved.body).toContain(`"value":${figure}`);
    for (const [index, body] of (await readAll()).entries()) {
      const { page } = asked[index]!;
      expect(shownWords(body), page).toEqual(shownWords(before[index]!));
      for (const text of [String(figure), "7.654.321", "7,654,321"]) expect(body.includes(text), page).toBe(false);
    }
    const latest = JSON.parse((await server.ask("GET", "/api/v1/coverage")).body) as { period: string };
    expect(latest.period < "2025-10").toBe(true);
  });
});

/** What stands on a page, in no order: how Next cuts a page into pieces differs from one time to the next. */
function shownWords(body: string): string[] {
  const text = body.replace(/<script[^]*?<\/script>/g, "").replace(/<[^>]*>/g, " ");
  return [...new Set(text.split(/\s+/))].sort();
}
