import { afterEach, beforeEach, expect, it } from "vitest";
import { Webhook } from "standardwebhooks";
import { useInstallation } from "@/lib/env";
import { secretOf, signedHeaders } from "./sign";

const before = process.env.JANGKAU_SECRET;

beforeEach(() => {
  useInstallation({ secret: "satu".repeat(10) });
});

afterEach(() => {
  if (before === undefined) Reflect.deleteProperty(process.env, "JANGKAU_SECRET");
  else useInstallation({ secret: before });
});

const body = `{"type":"webhook.made"}`;
const signedNow = (secret: string) => signedHeaders(secret, { id: "satu", at: new Date(), body });

it("is what the library of Standard Webhooks takes, and nothing else is", () => {
  const headers = signedNow(secretOf("a"));
  expect(new Webhook(secretOf("a")).verify(body, headers)).toEqual({ type: "webhook.made" });
  const refusals = [
    () => new Webhook(secretOf("b")).verify(body, headers),
    () => new Webhook(secretOf("a")).verify(`${body} `, headers),
    () => new Webhook(secretOf("a")).verify(body, { ...headers, "webhook-id": "dua" }),
    () => new Webhook(secretOf("a")).verify(body, { ...headers, "webhook-timestamp": "1" }),
  ];
  for (const refused of refusals) expect(refused).toThrow();
});

it("has a secret of 32 bytes for each webhook, another under another secret of the installation", () => {
  const [a, b] = [secretOf("a"), secretOf("b")];
  expect(Buffer.from(a.slice("whsec_".length), "base64")).toHaveLength(32);
  useInstallation({ secret: "dua-".repeat(10) });
  expect(new Set([a, b, secretOf("a")]).size).toBe(3);
  useInstallation({ secret: "satu".repeat(10) });
  expect(secretOf("a")).toBe(a);
});
