import { request, type Agent } from "node:http";
import type { Answer } from "../support/demo-site";
import type { HostileRequest } from "./hostile-requests";

/** "hung up" closes the connection without an answer, "silent" neither answers nor closes in time. */
export type Outcome = Answer | "hung up" | "silent";

/** Sends a request as it is; whoever asks in somebody's name brings that cookie, unless the request has one of its own. */
export function sendHostile(
  base: string,
  agent: Agent,
  { verb, path, headers, body, isCutOff }: HostileRequest,
  { cookie, patienceMs }: { cookie: string; patienceMs: number },
): Promise<Outcome> {
  const { hostname, port, origin } = new URL(base);
  const length = body === null ? {} : { "content-length": String(body.length + (isCutOff ? 10 : 0)) };
  // Else every form would end at the check of where it comes from.
  const all = { origin, ...(cookie === "" ? {} : { cookie }), ...length, ...headers };
  return new Promise((resolve) => {
    const asked = request({ hostname, port, method: verb, path, headers: all, agent }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("close", () => {
        clearTimeout(timer);
        const { statusCode: status = 0, headers } = response;
        const body = Buffer.concat(chunks).toString("utf8");
        resolve(response.complete ? { status, headers, location: headers.location ?? "", body } : "hung up");
      });
      response.on("error", () => undefined);
    });
    const timer = setTimeout(() => {
      resolve("silent");
      asked.destroy();
    }, patienceMs);
    asked.on("error", () => {
      clearTimeout(timer);
      resolve("hung up");
    });
    if (isCutOff) asked.write(body, () => asked.destroy());
    else asked.end(body ?? undefined);
  });
}
