import { beforeAll, describe, expect, it } from "vitest";
import { demoServer } from "../support/demo-server";
import type { Sent } from "../support/demo-site";

const server = demoServer();
const CELL = { region: "35.05", column: "PU", text: "1.234", base: 0 };
const saving = (cell: object = {}, more: object = {}) =>
  JSON.stringify({ period: "2025-10", changes: [{ ...CELL, ...cell }], ...more });
const INVITATION = { email: "baru@jangkau.example", name: "Orang Baru", role: "BRANCH_STAFF", place: "blitar" };
const DECISION = { bulan: "2025-10", daerah: "35.05", cap: "1.1", putusan: "setuju" };

let ids: Record<"admin" | "staff" | "adminSession" | "staffSession", string>;

beforeAll(async () => {
  const idOf = async (role: "ADMIN" | "BRANCH_STAFF") => {
    const [row] = await server.query<{ user: string; session: string }>(
      `SELECT u."id" AS user, s."id" AS session FROM "User" u JOIN "Session" s ON s."userId" = u."id" WHERE u."email" = $1`,
      [server.accountOf(role).email],
    );
    return row!;
  };
  const [admin, staff] = [await idOf("ADMIN"), await idOf("BRANCH_STAFF")];
  ids = { admin: admin.user, staff: staff.user, adminSession: admin.session, staffSession: staff.session };
});

/** Sends the request, which may change nothing. @returns its status, and where it leads */
async function unchanged(method: string, path: string, sent: Sent): Promise<string> {
  const before = await server.content();
  const { status, location } = await server.ask(method, path, sent);
  expect(await server.content(), `${method} ${path}`).toEqual(before);
  return location === "" ? `${status}` : `${status} ${location.replace(/kabar=[\w-]+$/, "kabar")}`;
}

describe("headers by which layers of Next talk to each other", () => {
  const passes = ["middleware", "src/middleware", "proxy", "src/proxy"].flatMap((name) => [
    name,
    Array.from({ length: 5 }, () => name).join(":"),
  ]);
  const forged: Record<string, string>[] = [
    ...passes.map((value) => ({ "x-middleware-subrequest": value })),
    { "x-middleware-rewrite": "/pengguna", "x-middleware-next": "1", "x-middleware-override-headers": "cookie" },
    { "x-nextjs-data": "1", "x-nextjs-rewrite": "/pengguna", "x-nextjs-prerender": "1" },
    { "x-invoke-path": "/pengguna", "x-invoke-status": "200", "x-invoke-output": "/pengguna", "x-invoke-query": "{}" },
    { "x-matched-path": "/pengguna", "x-now-route-matches": "1=1", "x-rewrite-url": "/pengguna" },
    { "x-original-url": "/pengguna", "next-url": "/pengguna", "x-http-method-override": "POST" },
    { "x-forwarded-host": "jahat.example", "x-forwarded-proto": "https", forwarded: "host=jahat.example" },
    { "x-client-address": "10.0.0.1", "x-page-address": "https://jahat.example/" },
    { host: "jahat.example" },
    { authorization: "Bearer admin", "x-user-id": "admin", "x-role": "ADMIN" },
  ];

  it.each(forged)("open no page: %j", async (headers) => {
    expect(await unchanged("GET", "/pengguna", { headers })).toBe("307 /masuk?ke=%2Fpengguna");
    expect(await unchanged("GET", "/pengguna", { who: "BRANCH_HEAD", headers })).toBe("307 /beranda?ditolak=1");
    expect(await unchanged("GET", "/jejak-audit/unduh", { headers })).toBe("401");
    expect(await unchanged("POST", "/entri/simpan", { json: saving(), headers })).toMatch(/^40[13]$/);
  });

  it("leave nothing in the page that the next visitor is given", async () => {
    const clean = (await server.ask("GET", "/masuk")).body.length;
    for (const [index, headers] of forged.entries()) {
      // A parameter that pages know, so that each is rendered for the forged request first.
      const page = `/metode?q=${index}`;
      const first = await server.ask("GET", page, { headers });
      const second = await server.ask("GET", page);
      for (const { status, body } of [first, second]) {
        expect(status).toBe(200);
        expect(body).not.toContain("jahat.example");
        expect(body).toContain("<h1");
      }
      expect((await server.ask("GET", "/masuk", { headers })).body.length).toBe(clean);
    }
  });

  it("call no server action", async () => {
    const action = { "next-action": "a".repeat(42), "content-type": "text/plain;charset=UTF-8" };
    for (const page of ["/", "/masuk", "/akun"])
      expect(await unchanged("POST", page, { who: "ADMIN", json: "[]", headers: action })).toBe("405");
  });
});

describe("addresses and offers that nothing here knows", () => {
  it.each(["/%ff", "/daerah/%ff", "/_next/static/%E0%A4%A"])("are said to be unreadable: %s", async (path) => {
    const page = await server.ask("GET", path, { headers: { accept: "text/html" } });
    expect([page.status, page.headers["content-type"]]).toEqual([400, "text/html; charset=utf-8"]);
    expect(page.body).toContain("Alamat tidak dapat dibaca");
  });

  it.each(["/api/v1/nope", "/api/v1/regions/35.74/nope", "/api/v1/%ff"])(
    "are problems of the API: %s",
    async (path) => {
      const { status, headers, body } = await server.ask("GET", path, { headers: { accept: "*/*" } });
      expect(headers["content-type"]).toBe("application/problem+json; charset=utf-8");
      expect(JSON.parse(body)).toMatchObject({ status, title: expect.any(String) as string });
      expect(status).toBe(path.endsWith("%ff") ? 400 : 404);
    },
  );

  it("make no picture smaller", async () => {
    for (const url of ["%2Ficon.svg", "%2Fscreenshot.png", "http%3A%2F%2Fjahat.example%2F"])
      expect((await server.ask("GET", `/_next/image?url=${url}&w=640&q=75`)).status, url).toBe(404);
  });

  it.each(["h2c", "websocket", "TLS/1.0", "jangkau/1"])(
    "are answered as if nothing had been offered: %s",
    async (offer) => {
      const headers = {
        connection: "Upgrade, HTTP2-Settings",
        upgrade: offer,
        "http2-settings": "AAMAAABkAARAAAAAAAIAAAAA",
      };
      for (const path of ["/api/health", "/metode", "/_next/webpack-hmr"]) {
        const answer = await server.ask("GET", path, { headers });
        expect(answer.status, path).toBe((await server.ask("GET", path)).status);
        expect(answer.body, path).not.toBe("");
      }
      expect(await unchanged("POST", "/keluar", { form: "a=b", headers })).toBe("303 /");
    },
  );
});

describe("requests of other sites", () => {
  const strangers: Record<string, string>[] = [
    { origin: "https://jahat.example" },
    { origin: "null" },
    { origin: "http://127.0.0.1:1" },
    { origin: "https://jahat.example", "x-forwarded-host": "jahat.example" },
    { origin: "https://jahat.example", "sec-fetch-site": "same-origin" },
  ];
  const forms: [string, string, Record<string, string>][] = [
    ["/pengguna/undang", "ADMIN", INVITATION],
    ["/keluar", "ADMIN", {}],
    ["/akun/sesi", "ADMIN", { sesi: "others" }],
    ["/persetujuan/putuskan", "BRANCH_HEAD", DECISION],
    ["/masuk/kirim", "ADMIN", { email: "a@b.example", sandi: "x" }],
  ];

  it.each(strangers)("are refused: %j", async (headers) => {
    for (const [path, who, form] of forms)
      expect(await unchanged("POST", path, { who: who as "ADMIN", form, headers }), path).toBe("403");
    expect(await unchanged("POST", "/entri/simpan", { who: "BRANCH_STAFF", json: saving(), headers })).toBe("403");
  });

  it.each(["cross-site", "same-site"])("are refused without an origin, by sec-fetch-site %s", async (site) => {
    const headers = { "sec-fetch-site": site, "content-type": "application/x-www-form-urlencoded" };
    expect(await unchanged("POST", "/keluar", { who: "ADMIN", headers })).toBe("403");
    const json = { ...headers, "content-type": "application/json" };
    expect(await unchanged("POST", "/entri/simpan", { who: "BRANCH_STAFF", headers: json })).toBe("403");
  });
});

describe("bodies that are none of ours", () => {
  const staff = { who: "BRANCH_STAFF" } as const;

  it.each([
    "text/plain",
    "application/x-www-form-urlencoded",
    "multipart/form-data; boundary=x",
    "application/jsonx;",
    "",
  ])("are no JSON when declared %j", async (type) => {
    const headers = { "content-type": type };
    expect(await unchanged("POST", "/entri/simpan", { ...staff, json: saving(), headers })).toMatch(/^40[03]$/);
  });

  it("need a length, and no more than there may be", async () => {
    const chunked = { "transfer-encoding": "chunked", "content-length": undefined };
    expect(await unchanged("POST", "/entri/simpan", { ...staff, json: saving(), headers: chunked })).toBe("400");
    expect(await unchanged("POST", "/keluar", { ...staff, form: "a=b", headers: chunked })).toBe("400");
    const long = " ".repeat(300_000);
    expect(await unchanged("POST", "/entri/simpan", { ...staff, json: saving() + long })).toBe("400");
    expect(await unchanged("POST", "/keluar", { ...staff, form: `a=${long}` })).toBe("400");
  });

  it.each([
    ["a field more in a cell", saving({ approvedBy: "x" })],
    ["a user in a cell", saving({ enteredBy: "x", userId: "x" })],
    ["a state beside the cells", saving({}, { status: "APPROVED" })],
    ["a role beside the cells", saving({}, { role: "ADMIN", version: 7, submittedBy: "x" })],
    ["a month that is none", saving({}, { period: "2025-13" })],
    ["the end of the calendar", saving({}, { period: "2099-12" })],
    ["a region that is no text", saving({ region: 35.05 })],
    ["half a character", saving({ text: "\ud800" })],
    ["NUL", saving({ text: "1\0" })],
    ["the same cell twice", JSON.stringify({ period: "2025-10", changes: [CELL, { ...CELL, text: "9" }] })],
    ["a prototype", `{"__proto__":{"period":"2025-10"},"changes":[]}`],
    ["depth", "[".repeat(100_000)],
    ["nothing", ""],
  ])("are refused by autosave: %s", async (_, json) => {
    expect(await unchanged("POST", "/entri/simpan", { ...staff, json })).toBe("400");
  });

  it.each([
    ["/akun/sesi", "ADMIN", { sesi: "\0" }],
    ["/atur-sandi/kirim", "visitor", { kunci: "\0", sandi: "x", ulang: "x" }],
    ["/masuk/kirim", "visitor", { email: "a\0@b.example", sandi: "x" }],
    ["/entri/kirim", "BRANCH_STAFF", { bulan: "2025-10", langkah: "kirim \0" }],
    ["/persetujuan/putuskan", "BRANCH_HEAD", { ...DECISION, putusan: "kembali", alasan: "\0".repeat(12) }],
    ["/pengguna/undang", "ADMIN", { ...INVITATION, name: "Orang\0Baru" }],
    ["/pengguna/status", "ADMIN", { pengguna: "\0", menjadi: "nonaktif" }],
    ["/cabang/mulai/kirim", "ADMIN", { branch: "\0", region: "35.05", from: "2026-01-01", source: "SK uji" }],
  ] as const)("are refused with NUL in a form: %s", async (path, who, form) => {
    expect(await unchanged("POST", path, { who, form: { ...form } })).toBe("400");
  });

  it("are refused with a field twice, also a file", async () => {
    const twice = "pengguna=x&menjadi=aktif&pengguna=y";
    expect(await unchanged("POST", "/pengguna/status", { who: "ADMIN", form: twice })).toBe("400");
    const part = `--x\r\nContent-Disposition: form-data; name="pengguna"; filename="a"\r\n\r\n1\r\n--x--\r\n`;
    const headers = { "content-type": "multipart/form-data; boundary=x" };
    expect(await unchanged("POST", "/pengguna/status", { who: "ADMIN", form: part, headers })).toBe("400");
    expect(await unchanged("POST", "/pengguna/status", { who: "ADMIN", form: "kacau", headers })).toBe("400");
  });
});

describe("fields and ids of somebody else", () => {
  it("end no other session, and name no other user", async () => {
    const staff = { who: "BRANCH_STAFF" } as const;
    for (const sesi of [ids.adminSession, ids.admin, "%", "*"])
      expect(await unchanged("POST", "/akun/sesi", { ...staff, form: { sesi, userId: ids.admin } })).toBe(
        "303 /akun?kabar",
      );
    const taken = { pengguna: ids.staff, role: "ADMIN", place: "", reason: "alasan yang cukup" };
    expect(await unchanged("POST", "/pengguna/peran", { ...staff, form: { ...taken, userId: ids.admin } })).toBe("403");
    expect(await unchanged("GET", `/pengguna/${ids.admin}`, staff)).toBe("307 /beranda?ditolak=1");
  });

  it("do not make a submission somebody else's, nor approve on the way", async () => {
    const hidden = { role: "ADMIN", status: "APPROVED", approvedBy: ids.admin, submittedBy: ids.admin, version: "9" };
    const entered = { "sel:35.05:PU": "4.321", "asal:35.05:PU": "", "rev:35.05:PU": "0" };
    const form = {
      bulan: "2025-10",
      ...entered,
      ...hidden,
      userId: ids.admin,
      regionCode: "11.01",
      enteredBy: ids.admin,
    };
    const { status } = await server.ask("POST", "/entri/kirim", { who: "BRANCH_STAFF", form });
    expect(status).toBe(303);
    const reports = await server.query(
      `SELECT r."regionCode", r."version", r."status", r."submittedBy", r."approvedBy", c."text", c."enteredBy"
        FROM "Report" r JOIN "ReportCell" c USING ("period", "regionCode", "version")`,
    );
    const none = { submittedBy: null, approvedBy: null };
    expect(reports).toEqual([
      { regionCode: "35.05", version: 1, status: "DRAFT", ...none, text: "4.321", enteredBy: ids.staff },
    ]);
    const decided = { ...DECISION, ...hidden, userId: ids.admin };
    expect(await unchanged("POST", "/persetujuan/putuskan", { who: "BRANCH_STAFF", form: decided })).toBe("403");
    // A draft has not been sent to be approved.
    expect(await unchanged("POST", "/persetujuan/putuskan", { who: "BRANCH_HEAD", form: decided })).toBe(
      "303 /persetujuan/2025-10/35.05?kabar",
    );
  });

  it("do not become the administrator's by a field of the invitation", async () => {
    const form = { ...INVITATION, scopeKind: "ALL", emailVerified: "true", id: ids.admin, isExample: "true" };
    expect((await server.ask("POST", "/pengguna/undang", { who: "ADMIN", form })).status).toBe(303);
    const [made] = await server.query(
      `SELECT "role", "scopeKind", "branchId", "emailVerified", "isExample" FROM "User" WHERE "email" = $1`,
      [INVITATION.email],
    );
    expect(made).toEqual({
      ...{ role: "BRANCH_STAFF", scopeKind: "BRANCH", branchId: "blitar", emailVerified: false, isExample: false },
    });
  });
});
