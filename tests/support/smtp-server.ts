import { once } from "node:events";
import { createServer, type AddressInfo, type Socket } from "node:net";
import { afterAll, beforeAll, beforeEach } from "vitest";

/** A letter as a mail server receives it: to whom, and its source without the dot at the end. */
export type Received = { to: string; source: string };

/** A mail server that keeps what it is sent. Call it at the top of a test file; each test begins with an empty one. */
export function smtpServer() {
  const received: Received[] = [];
  /** Addresses that it takes nothing for. */
  const refused = new Set<string>();
  const server = createServer((socket) => {
    answer(socket, { received, refused });
  });
  beforeAll(async () => {
    server.listen(0, "127.0.0.1");
    await once(server, "listening");
  });
  beforeEach(() => {
    received.length = 0;
    refused.clear();
  });
  afterAll(() => server.close());
  return {
    received,
    refused,
    get url() {
      return `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`;
    },
  };
}

/** Long enough that two who send at once meet. */
const WRITING_MS = 300;

function answer(socket: Socket, { received, refused }: { received: Received[]; refused: ReadonlySet<string> }): void {
  let waiting = "";
  let to = "";
  let isLetter = false;
  const say = (line: string) => socket.write(`${line}\r\n`);
  const take = (line: string) => {
    const verb = line.slice(0, 4).toUpperCase();
    if (verb === "EHLO") say("250 uji");
    else if (verb === "RCPT") {
      to = /<(.*)>/.exec(line)?.[1] ?? "";
      say(refused.has(to) ? `550 5.1.1 <${to}> tidak dikenal` : "250 ok");
    } else if (verb === "DATA") {
      isLetter = true;
      say("354 silakan");
    } else say(verb === "QUIT" ? "221 selesai" : "250 ok");
  };
  socket.on("error", () => undefined);
  socket.on("data", (chunk) => {
    waiting += chunk.toString("latin1");
    for (;;) {
      const end = waiting.indexOf(isLetter ? "\r\n.\r\n" : "\r\n");
      if (end < 0) return;
      const part = waiting.slice(0, end);
      waiting = waiting.slice(end + (isLetter ? 5 : 2));
      if (!isLetter) {
        take(part);
        continue;
      }
      isLetter = false;
      received.push({ to, source: part });
      setTimeout(() => say("250 diterima"), WRITING_MS);
    }
  });
  say("220 uji");
}
