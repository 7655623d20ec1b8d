import type { IncomingMessage } from "node:http";
import type { Handler } from "./handler";
import { askDetached } from "./render-detached";

/** Answers 200 to whoever has signed in and may read, and 204 to everybody else. */
const WHO = "/akun/siapa";

/**
 * Asks at each request whether its session still counts. Sessions are looked up where the application looks them up, so
 * that one place knows who is somebody.
 */
export function signedInBy(answer: Handler): (request: IncomingMessage) => Promise<boolean> {
  return async ({ headers: { cookie } }) => {
    if (cookie === undefined) return false;
    const { status } = await askDetached(answer, WHO, { cookie });
    if (status >= 500) throw new Error("Whether somebody has signed in could not be found out");
    return status === 200;
  };
}
