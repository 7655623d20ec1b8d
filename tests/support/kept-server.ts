import { createServer, request as ask, type IncomingHttpHeaders, type ServerResponse } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { type KeptPages, withKeptPages } from "@/lib/http/kept-pages";
import type { Handler } from "@/lib/http/handler";
import { renderDetached } from "@/lib/http/render-detached";

export type Got = { status: number; headers: IncomingHttpHeaders; body: Buffer; text: string };

export type KeptServer = {
  /** The addresses that were rendered, in their order. */
  rendered: string[];
  /** The headers that renderings were asked with. */
  seen: IncomingHttpHeaders[];
  get: (path: string, headers?: Record<string, string>, method?: string) => Promise<Got>;
  /** Sends a request and closes the socket after some milliseconds, whatever has come until then. */
  leave: (path: string, ms: number, headers?: Record<string, string>) => Promise<void>;
  close: () => Promise<void>;
};

/** What nothing in a test depends on. */
export const REST: Omit<KeptPages, "render"> = {
  isReading: (path) => !path.startsWith("/pribadi"),
  otherwise: (_, response) => Promise.resolve(void response.end()),
  letIn: () => Promise.resolve(true),
  stampOf: () => Promise.resolve("1"),
  keeping: "no-cache",
};

/** A server of kept pages over real sockets; `answer` stands for the application. */
export async function keptServer(answer: Handler, options: Partial<KeptPages> = {}): Promise<KeptServer> {
  const rendered: string[] = [];
  const seen: IncomingHttpHeaders[] = [];
  const application: Handler = (request, response) => {
    rendered.push(request.url ?? "");
    seen.push(request.headers);
    return answer(request, response);
  };
  const handler = withKeptPages({
    ...REST,
    render: (address, requestId) => renderDetached(application, address, { host: "jangkau.example", requestId }),
    otherwise: application,
    ...options,
  });
  let requests = 0;
  const server = createServer((request, response: ServerResponse) => {
    response.setHeader("x-request-id", `permintaan-${(requests += 1)}`);
    handler(request, response).catch(() => response.writeHead(500).end("gagal"));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;

  return {
    rendered,
    seen,
    get: (path, headers = {}, method = "GET") =>
      new Promise((resolve, reject) => {
        const asked = ask({ host: "127.0.0.1", port, path, method, headers }, (response) => {
          const chunks: Buffer[] = [];
          response.on("data", (chunk: Buffer) => chunks.push(chunk));
          response.on("end", () => {
            const body = Buffer.concat(chunks);
            const { statusCode: status = 0, headers } = response;
            resolve({ status, headers, body, text: plainOf(body, headers["content-encoding"]) });
          });
        });
        asked.on("error", reject).end();
      }),
    leave: (path, ms, headers = {}) =>
      new Promise((resolve) => {
        const socket = connect(port, "127.0.0.1", () => {
          const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
          socket.write(`GET ${path} HTTP/1.1\r\nhost: x\r\n${lines.join("")}\r\n`);
          setTimeout(() => socket.destroy(), ms);
        });
        socket
          .on("error", () => undefined)
          .on("close", () => {
            resolve();
          });
      }),
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function plainOf(body: Buffer, coding: string | undefined): string {
  if (body.length === 0) return "";
  if (coding === "br") return brotliDecompressSync(body).toString();
  if (coding === "gzip") return gunzipSync(body).toString();
  return body.toString();
}
