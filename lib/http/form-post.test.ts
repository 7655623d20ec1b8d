import { expect, it } from "vitest";
import { AppError } from "@/lib/core/errors";
import { formPost } from "./form-post";
import { unpackNote } from "./note";

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

it("brings back what was wrong and the fields that it names, no other", async () => {
  const answer = await sent("email=a%40b.id&sandi=rahasia&pin=123456&__proto__=x");
  const [, key] = /^\/akun\?kabar=(.+)$/.exec(answer.headers.get("location")!)!;
  const cookie = /jangkau_kabar=([^;]+)/.exec(answer.headers.get("set-cookie")!)![1];
  expect(unpackNote(cookie, key)).toEqual({
    tone: "refused",
    message: "Salah.",
    fields: { sandi: "Salah." },
    values: { email: "a@b.id" },
  });
  expect(unpackNote(cookie, "lain")).toBeNull();
  expect(unpackNote("bukan json", key)).toBeNull();
});

it("says 403 for what is not allowed, 400 for what is no form", async () => {
  expect((await sent("email=")).status).toBe(403);
  expect((await sent("email=a&email=b")).status).toBe(400);
  expect((await sent("email=a%00")).status).toBe(400);
  expect((await sent("email=a&%00=b")).status).toBe(400);
  expect((await sent(`email=${"x".repeat(300_000)}`)).status).toBe(400);
});

it("says what is wrong even where what was typed is too much for a cookie", async () => {
  const answer = await sent(`email=${"x".repeat(5000)}`);
  const [, key] = /kabar=(.+)$/.exec(answer.headers.get("location")!)!;
  const line = answer.headers.get("set-cookie")!;
  expect(line.length).toBeLessThan(4096);
  const note = unpackNote(/jangkau_kabar=([^;]+)/.exec(line)![1], key);
  expect(note).toEqual({ tone: "refused", message: "Salah.", fields: {}, values: {} });
});
