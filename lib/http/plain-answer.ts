import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from "node:http";
import { REQUEST_ID_HEADER } from "@/lib/core/request-headers";

/** What is said where the application itself cannot say it: a heading, and sentences in Indonesian. */
export type Words = { status: number; title: string; sentences: string[]; headers?: OutgoingHttpHeaders };

/** The parts of an answer that need nothing else: no database, no script, no file. */
export type PlainAnswer = { status: number; headers: OutgoingHttpHeaders; body: string };

type Asked = Pick<IncomingMessage, "url" | "headers">;

/**
 * Puts words into a page for whoever looks at pages, and into RFC 9457 problem details for the API and for scripts.
 * @param requestId by which the log tells what happened
 */
export function plainAnswer(request: Asked, words: Words, requestId: string): PlainAnswer {
  const isProblem = wantsProblem(request);
  const body = isProblem ? problemOf(words, requestId) : pageOf(words, requestId);
  return {
    status: words.status,
    headers: {
      "content-type": isProblem ? "application/problem+json; charset=utf-8" : "text/html; charset=utf-8",
      "content-length": Buffer.byteLength(body),
      "cache-control": "no-store",
      ...words.headers,
    },
    body,
  };
}

/** Sends words as the whole answer. */
export function answerPlainly(request: IncomingMessage, response: ServerResponse, words: Words): void {
  const { status, headers, body } = plainAnswer(request, words, String(response.getHeader("x-request-id") ?? ""));
  for (const [name, value] of Object.entries(headers)) if (value !== undefined) response.setHeader(name, value);
  response.writeHead(status).end(request.method === "HEAD" ? undefined : body);
}

/** The same from a route, where the application knows what it cannot do. */
export function plainResponse(request: Request, words: Words): Response {
  const headers = Object.fromEntries(request.headers);
  const asked = { url: new URL(request.url).pathname, headers };
  const answer = plainAnswer(asked, words, headers[REQUEST_ID_HEADER] ?? "");
  return new Response(answer.body, { status: answer.status, headers: answer.headers as Record<string, string> });
}

function wantsProblem({ url = "", headers }: Asked): boolean {
  const accept = headers.accept ?? "";
  return (
    /^\/api(?:[/?]|$)/.test(url) ||
    /^application\/json\b/i.test(headers["content-type"] ?? "") ||
    (/\bjson\b/i.test(accept) && !/\btext\/html\b/i.test(accept))
  );
}

function problemOf({ status, title, sentences }: Words, requestId: string): string {
  const detail = [...sentences, `Nomor permintaan: ${requestId}`].join(" ");
  return JSON.stringify({ type: "about:blank", title, status, detail });
}

/** The colours of `app/globals.css`, written out: no file of the application is needed. */
const STYLE = `
:root { color-scheme: light dark; --ink: light-dark(#18222a, #e7edef); --muted: light-dark(#51606a, #a6b4bb) }
body { margin: 0; background: light-dark(#f6f7f7, #11171a); color: var(--ink); font: 0.9375rem/1.5 ui-sans-serif, system-ui, sans-serif }
main { max-width: 36rem; margin: 0 auto; padding: 2rem 1rem }
h1 { font-size: 1.5rem; line-height: 1.25 }
a { color: light-dark(#1a4f9c, #9dc4ff); margin-right: 1.25rem }
small { color: var(--muted) }
label { display: block; font-weight: 600 }
.secret { box-sizing: border-box; width: 100%; padding: 0.5rem; font: 0.9375rem ui-monospace, monospace; color: inherit; background: transparent; border: 1px solid var(--muted) }
code { overflow-wrap: anywhere }`;

function pageOf({ title, sentences }: Words, requestId: string): string {
  return documentOf(
    title,
    `${sentences.map((sentence) => `<p>${escaped(sentence)}</p>`).join("\n")}
<p><a href="">Coba lagi</a><a href="/">Halaman utama</a></p>
<p><small>Nomor permintaan: <code>${escaped(requestId)}</code></small></p>`,
  );
}

/** @returns a page that needs no file of the application; `content` is HTML */
export function documentOf(title: string, content: string): string {
  return `<!doctype html>
<html lang="id">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<link rel="icon" href="data:,">
<title>${escaped(title)} · Jangkau</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>${escaped(title)}</h1>
${content}
</main>
</body>
</html>
`;
}

/** @returns text that stands in HTML, in an attribute too, as it is read */
export function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
