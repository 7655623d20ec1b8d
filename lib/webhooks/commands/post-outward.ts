import http from "node:http";
import https from "node:https";
import { useAgent as agentFor } from "request-filtering-agent";
import { readEnv } from "@/lib/env";
import { answered, TOLD } from "../messages";
import { PATIENCE_MS } from "../rules";

/** `gone`: it never wants to be told again. */
export type Reception = { kind: "taken" } | { kind: "gone" } | { kind: "failed"; said: string };

/**
 * Posts JSON to another system. No private address is connected to unless the operator has named it, whatever a name resolves to
 * at that moment; nothing of the answer but its status is read, and nobody is followed elsewhere.
 */
export function postOutward(address: string, body: string, headers: Record<string, string>): Promise<Reception> {
  const { WEBHOOK_PRIVATE_ADDRESSES: allowIPAddressList } = readEnv();
  // A connection each: one that is kept could be another's by then.
  const agent = agentFor(address, { allowIPAddressList, keepAlive: false });
  const { request } = address.startsWith("https:") ? https : http;
  return new Promise((resolve) => {
    const post = request(
      address,
      {
        ...{ method: "POST", agent, signal: AbortSignal.timeout(PATIENCE_MS) },
        headers: { ...headers, "content-type": "application/json", "content-length": Buffer.byteLength(body) },
      },
      (answer) => {
        answer.destroy();
        resolve(receptionOf(answer.statusCode ?? 0));
      },
    );
    post.on("error", (error: NodeJS.ErrnoException) => {
      resolve({ kind: "failed", said: saidOf(error) });
    });
    post.end(body);
  });
}

function receptionOf(status: number): Reception {
  if (status >= 200 && status < 300) return { kind: "taken" };
  return status === 410 ? { kind: "gone" } : { kind: "failed", said: answered(status) };
}

function saidOf({ name, code = "", message }: NodeJS.ErrnoException): string {
  if (name === "AbortError" || name === "TimeoutError") return TOLD.silent;
  if (message.includes("is not allowed")) return TOLD.private;
  if (code === "ENOTFOUND" || code === "EAI_AGAIN") return TOLD.unknown;
  return /CERT|SELF_SIGNED|ERR_TLS|UNABLE_TO/.test(code) ? TOLD.certificate : TOLD.refused;
}
