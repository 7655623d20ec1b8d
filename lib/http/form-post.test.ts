import { afterEach, beforeAll, expect, it } from "vitest";
import { AppError } from "@/lib/core/errors";
import { useInstallation } from "@/lib/env";
import { formPost } from "./form-post";
import { unpackNote } from "./note";

const SECRET = "rahasia uji 7Qx-pk2Lw9Zt_4vBn8Ry";
const opened = (cookie: string | undefined, key: unknown, secret = SECRET) => unpackNote(cookie, key, { secret });

beforeAll(() => {
  useInstallation({ secret: SECRET });
});
afterEach(() => {
  delete process.env.APP_URL;
});

const route = formPost(
  "/akun",
  async (form) => {
    if (form.get("email") === "") return Promise.reject(new AppError("forbidden", "Tidak boleh."));
    return Promise.reject(new AppError("invalid-input", "Salah.", [{ field: "sandi", message: "Salah." }]));
  },
  { keep: ["email", "nama", "constructor"] },
);

function sent(body: string, headers: Record<string, string> = {}): Promise<Response> {
  const length = String(body.length);
  const all = {
    "content-type": "application/x-www-form-urlencoded",
    "content-length": length,
    host: "situs.example",
    ...headers,
  };
  return route(new Request("http://situs.example/akun/sandi", { method: "POST", body, headers: all }));
}

it("takes forms of this site only", async () => {
  const answers = await Promise.all([
    sent("email=a", { origin: "https://jahat.example" }),
    sent("email=a", { origin: "null" }),
    sent("email=a", { "sec-fetch-site": "cross-site" }),
    sent("email=a", { origin: "http://situs.example" }),
  ]);
  expect(answers.map(({ status }) => status)).toEqual([403, 403, 403, 303]);
});

it("takes none that came by another scheme", async () => {
  const statusFrom = async (origin: string) => (await sent("email=a", { origin })).status;
  expect(await statusFrom("https://situs.example")).toBe(403);
  process.env.APP_URL = "https://jangkau.example/";
  const schemes = [
    "https://situs.example",
    "http://situs.example",
    "https://jangkau.example",
    "http://jangkau.example",
  ];
  expect(await Promise.all(schemes.map(statusFrom))).toEqual([303, 403, 303, 403]);
  expect(await statusFrom("https://jangkau.example:8443")).toBe(403);
});

it("brings back no words that are not ours", async () => {
  const answer = await sent("email=a");
  const [, key = ""] = /kabar=(.+)$/.exec(answer.headers.get("location")!)!;
  const cookie = /jangkau_kabar=([^;]+)/.exec(answer.headers.get("set-cookie")!)![1]!;
  const forged = Buffer.from(JSON.stringify({ key, tone: "done", message: "Kirim sandi Anda ke 0812." }));
  const [value, signature] = cookie.split(".");
  expect(opened(cookie, key)).not.toBeNull();
  expect(opened(forged.toString("base64url"), key)).toBeNull();
  expect(opened(`${forged.toString("base64url")}.${signature}`, key)).toBeNull();
  expect(opened(`${value}.`, key)).toBeNull();
  expect(opened(cookie, key, `${SECRET}!`)).toBeNull();
});

it("has a cookie of this host alone where the site is https", async () => {
  process.env.APP_URL = "https://situs.example";
  const line = (await sent("email=a", { origin: "https://situs.example" })).headers.get("set-cookie")!;
  expect(line).toMatch(/^__Host-jangkau_kabar=[^;]+; Max-Age=60; Path=\/; HttpOnly; SameSite=Lax; Secure$/);
});

it("brings back what was wrong and the fields that it names, no other", async () => {
  const answer = await sent("email=a%40b.id&sandi=rahasia&pin=123456&__proto__=x");
  const [, key] = /^\/akun\?kabar=(.+)$/.exec(answer.headers.get("location")!)!;
  const cookie = /jangkau_kabar=([^;]+)/.exec(answer.headers.get("set-cookie")!)![1];
  expect(opened(cookie, key)).toEqual({
    tone: "refused",
    message: "Salah.",
    fields: { sandi: "Salah." },
    values: { email: "a@b.id" },
  });
  expect(opened(cookie, "lain")).toBeNull();
  expect(opened("bukan json", key)).toBeNull();
});

it("says 403 for what is not allowed, 400 for what is no form", async () => {
  expect((await sent("email=")).status).toBe(403);
  expect((await sent("email=a&email=b")).status).toBe(400);
  expect((await sent("email=a%00")).status).toBe(400);
  expect((await sent("email=a&%00=b")).status).toBe(400);
  const large = await sent(`email=${"x".repeat(300_000)}`);
  expect([large.status, await large.text()]).toEqual([400, expect.stringContaining("paling banyak 256 kB")]);
});

it("says what is wrong even where what was typed is too much for a cookie", async () => {
  const answer = await sent(`email=${"x".repeat(5000)}`);
  const [, key] = /kabar=(.+)$/.exec(answer.headers.get("location")!)!;
  const line = answer.headers.get("set-cookie")!;
  expect(line.length).toBeLessThan(4096);
  const note = opened(/jangkau_kabar=([^;]+)/.exec(line)![1], key);
  expect(note).toEqual({ tone: "refused", message: "Salah.", fields: {}, values: {} });
});

it("asks who sends before it reads a file, and reads none for those who may not", async () => {
  const handled: string[] = [];
  const permit = (headers: Headers) =>
    headers.get("x-user") === null ? Promise.reject(new AppError("unauthenticated", "Masuk dulu.")) : Promise.resolve();
  const upload = formPost(
    "/impor",
    ({ file }) => {
      handled.push(file?.name ?? "");
      return Promise.resolve({ to: "/impor/a" });
    },
    { file: { name: "berkas", mostBytes: 1000, permit } },
  );
  let taken = 0;
  const send = (user: Record<string, string>) => {
    const parts = ['--X\r\nContent-Disposition: form-data; name="berkas"; filename="a.csv"\r\n\r\n', "a\r\n--X--\r\n"];
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        const part = parts[taken++];
        if (part === undefined) controller.close();
        else controller.enqueue(new TextEncoder().encode(part));
      },
    });
    const headers = { "content-type": "multipart/form-data; boundary=X", "content-length": "90", ...user };
    // Node sends a stream only so; the types of a browser know nothing of it.
    const init = { method: "POST", body, headers, duplex: "half" };
    return upload(new Request("http://situs.example/impor", init));
  };
  const stranger = await send({});
  expect([stranger.status, stranger.headers.get("location")]).toEqual([303, expect.stringMatching(/^\/masuk/)]);
  expect([handled, taken]).toEqual([[], 3]);
  taken = 0;
  expect((await send({ "x-user": "ani" })).headers.get("location")).toBe("/impor/a");
  expect(handled).toEqual(["a.csv"]);
});
