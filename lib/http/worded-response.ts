import { ServerResponse, type OutgoingHttpHeaders } from "node:http";
import { plainAnswer, type Words } from "./plain-answer";

/**
 * A response whose failures can be put into words: what the application writes with status 500 never reaches the client,
 * whatever has been laid over this response in between.
 */
export class WordedResponse extends ServerResponse {
  #isTaken = false;
  #before: OutgoingHttpHeaders = {};
  #onFailure: () => void = () => undefined;

  /** @param onFailure called once, instead of the answer; it has to call `answerWith` */
  watchFailure(onFailure: () => void): void {
    this.#before = this.getHeaders();
    this.#onFailure = onFailure;
  }

  /** Sends words instead of whatever the application still writes; nothing once an answer has begun. */
  answerWith(words: Words): void {
    this.#isTaken = true;
    if (this.headersSent || this.destroyed) return;
    // The number may be that of a rendering which several requests shared.
    const requestId = this.getHeader("x-request-id");
    const kept = { ...this.#before, "x-request-id": requestId };
    for (const name of this.getHeaderNames()) this.removeHeader(name);
    for (const [name, value] of Object.entries(kept)) if (value !== undefined) this.setHeader(name, value);
    const { status, headers, body } = plainAnswer(this.req, words, String(requestId));
    super.writeHead(status, headers);
    super.end(this.req.method === "HEAD" ? undefined : body);
  }

  override writeHead(status: number, ...rest: unknown[]): this {
    this.statusCode = status;
    if (!this.#isLost()) super.writeHead(...([status, ...rest] as Parameters<ServerResponse["writeHead"]>));
    return this;
  }

  override write(...parts: unknown[]): boolean {
    if (!this.#isLost()) return super.write(...(parts as Parameters<ServerResponse["write"]>));
    callBack(parts);
    return true;
  }

  override end(...parts: unknown[]): this {
    if (!this.#isLost()) return super.end(...(parts as Parameters<ServerResponse["end"]>));
    callBack(parts);
    return this;
  }

  override flushHeaders(): void {
    if (!this.#isLost()) super.flushHeaders();
  }

  #isLost(): boolean {
    if (!this.#isTaken && !this.headersSent && this.statusCode === 500) {
      this.#isTaken = true;
      this.#onFailure();
    }
    return this.#isTaken;
  }
}

function callBack(parts: unknown[]): void {
  const done = parts.find((part) => typeof part === "function");
  if (done) queueMicrotask(done as () => void);
}
