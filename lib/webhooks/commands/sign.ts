import { createHmac } from "node:crypto";
import { installationSecret } from "@/lib/env";

const PREFIX = "whsec_";

/** What a webhook's notices are signed with; derived anew whenever it is needed, and another one under another secret. */
export function secretOf(webhookId: string): string {
  const key = createHmac("sha256", installationSecret()).update(`webhook ${webhookId}`).digest("base64");
  return PREFIX + key;
}

/**
 * The three headers of Standard Webhooks, version 1: the number of the notice, the second it is sent in, and the HMAC-SHA256 of
 * both and of the body.
 * @param at the moment of sending, which receivers compare with their clock
 */
export function signedHeaders(secret: string, { id, at, body }: { id: string; at: Date; body: string }) {
  const second = Math.floor(at.getTime() / 1000);
  const key = Buffer.from(secret.slice(PREFIX.length), "base64");
  const signature = createHmac("sha256", key).update(`${id}.${second}.${body}`).digest("base64");
  return { "webhook-id": id, "webhook-timestamp": String(second), "webhook-signature": `v1,${signature}` };
}
