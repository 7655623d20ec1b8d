import type { IncomingMessage, ServerResponse } from "node:http";

/** Answers a request; fulfilled once it has been answered. */
export type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;
