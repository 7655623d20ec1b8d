import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { createServer, type IncomingMessage, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import next from "next";
import { now } from "@/lib/core/clock";
import { serveRequests, type PrismaClient } from "@/lib/db/client";
import { knowing } from "@/lib/db/known-versions";
import { openVersionReader, type Versions } from "@/lib/db/version";
import { asAdmitted } from "@/lib/auth/admitted";
import { appUrl, databaseUrl, isSecureSite, readEnv } from "@/lib/env";
import { hrefOf } from "@/lib/regions/rules";
import { admitToken } from "@/lib/tokens/commands/admit-token";
import { ADDRESS_HEADER, PAGE_HEADER, REQUEST_ID_HEADER } from "@/lib/core/request-headers";
import { clientAddress } from "./client-address";
import { pathsOfFiles, withCompressedFiles } from "./compressed-files";
import { withCompression } from "./content-coding";
import { beginDraining, calmMoment, isDraining } from "./draining";
import { withFailureWords } from "./failure-words";
import { jsonLog, textLog, type Answered, type Log } from "./log";
import { measuredOf } from "./measured";
import { openMetrics, withMetrics, type Metrics } from "./metrics";
import { inRequest, observe, routesBy, takeOverErrors } from "./observed";
import type { Handler } from "./handler";
import { withPrivateAnswers } from "./keep-private";
import { withKeptPages } from "./kept-pages";
import { withKnownAddresses } from "./known-addresses";
import { signedInBy } from "./let-in";
import { stampOf, todayFor } from "./stamp";
import { withOrderlyRequests } from "./orderly-requests";
import { readingPaths, routePaths } from "./reading-address";
import { methodsAt, renderDetached } from "./render-detached";
import { shareNext } from "./shared-runs";
import { withTurns } from "./turns";
import { isByToken, withTokens } from "./token-gate";
import { WordedResponse } from "./worded-response";
import { PlainFailure } from "@/lib/setup/progress.mjs";

export type HttpServer = { port: number; close: () => Promise<void> };

/** How long a request may still take once nobody new is let in; longer where others can take over meanwhile. */
const CLOSE_PATIENCE_MS = 5000;
const DRAINED_PATIENCE_MS = 20_000;
/** Longer than balancers and programs keep an idle connection: one that we close first may lose the request on its way. */
const KEEP_ALIVE_MS = 65_000;
const REQUEST_ID = /^[A-Za-z0-9-]{8,64}$/;

/** A year, as every page here is for https once the site is; other hosts of the domain are not ours to decide about. */
const HTTPS_ONLY = { "Strict-Transport-Security": "max-age=31536000" };

const SECURITY_HEADERS = {
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "strict-origin-when-cross-origin",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Permissions-Policy": "camera=(), microphone=(), geolocation=()",
  // Next writes its data as inline scripts; a nonce would forbid pages that are rendered once and kept.
  "Content-Security-Policy":
    "default-src 'self'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; " +
    "font-src 'self' data:; connect-src 'self'; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'",
};

/**
 * Serves the built application from this process.
 * @param port 0 takes a free one
 * @throws PlainFailure when the port is taken
 */
export async function startHttpServer(host: string, port: number): Promise<HttpServer> {
  // Next listens for upgrades on a server that is none: on ours a request that offers one is answered as it is.
  const app = next({ dev: false, dir: process.cwd(), hostname: host, port, httpServer: createServer() });
  await withoutChatter(() => app.prepare());
  const log = openLog();
  takeOverErrors(log);
  serveRequests();
  const requestHandler = app.getRequestHandler();
  const application: Handler = (request, response) => requestHandler(request, response);
  const version = openVersionReader(databaseUrl());
  const files = filesOfBuild();
  const existing = withKnownAddresses(application, {
    isRoute: routePaths(files),
    readRegions: async () => (await version.regions()).map(hrefOf),
  });
  const pages = withPages(existing, readingPaths(files), version.read);
  const tokened = withTokens(pages, admitToken);
  // Next itself is asked: whether there is such a region is no matter of what its file takes.
  const orderly = withOrderlyRequests(tokened, routesAmong(files), (path) => methodsAt(application, path));
  const metrics = readEnv().METRICS === "on" ? openMetrics(measuredOf(version.isUp)) : null;
  const answering = withMetrics(withFailureWords(orderly, version.isUp), metrics);
  const observing = { log, metrics, routeOf: routesBy(Object.values(files)) };
  const server = createServer({ ServerResponse: WordedResponse }, listener(answering, observing));
  server.keepAliveTimeout = KEEP_ALIVE_MS;
  await new Promise<void>((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      reject(
        error.code === "EADDRINUSE"
          ? new PlainFailure(`Port ${port} sedang dipakai program lain. Pilih port lain: PORT=${port + 1} npm start`)
          : error,
      );
    });
    server.listen(port, host, resolve);
  });
  const close = async () => {
    const drainSeconds = readEnv().DRAIN_SECONDS;
    beginDraining();
    await sleep(drainSeconds * 1000);
    if (drainSeconds > 0) await calmMoment();
    const closed = new Promise((resolve) => server.close(resolve));
    server.closeIdleConnections();
    const impatient = setTimeout(
      () => {
        server.closeAllConnections();
      },
      drainSeconds === 0 ? CLOSE_PATIENCE_MS : DRAINED_PATIENCE_MS,
    );
    await closed;
    clearTimeout(impatient);
    await app.close();
    await version.close();
    await (globalThis as { __jangkauDb?: PrismaClient }).__jangkauDb?.$disconnect();
  };
  return { port: (server.address() as AddressInfo).port, close };
}

/** Reading pages are given to everybody who may read; everything else is answered to each for himself. */
function withPages(
  answer: Handler,
  isReading: (path: string) => boolean,
  readVersions: () => Promise<Versions>,
): Handler {
  const isOpen = readEnv().PUBLIC_READ === "on";
  // Never older than any stamp that was made of them: a page that is rendered for a stamp need not ask again.
  let latest: Versions | undefined;
  const signedIn = signedInBy(answer);
  const versions = shareNext(async () => (latest = await readVersions()));
  return withKeptPages({
    isReading,
    render: (address, requestId, stamp) =>
      asAdmitted(() =>
        knowing(stamp === null ? undefined : latest, () =>
          renderDetached(answer, address, { host: new URL(appUrl()).host, requestId }),
        ),
      ),
    otherwise: withPrivateAnswers(
      withCompression(withCompressedFiles(withTurns(answer), pathsOfFiles(path.join(".next", "static")))),
      !isOpen,
    ),
    letIn: isOpen ? () => Promise.resolve(true) : async (request) => isByToken(request) || (await signedIn(request)),
    stampOf: async (path, address) => stampOf(path, await versions(), todayFor(address, now())),
    keeping: isOpen ? "no-cache" : "private, no-store",
  });
}

/** All pages and routes with their addresses, as the build has written them down. */
function filesOfBuild(): Record<string, string> {
  return readBuild("app-path-routes-manifest.json") as Record<string, string>;
}

/** The addresses that code answers; what was made at build time, such as the icon, is read like a page. */
function routesAmong(files: Record<string, string>): string[] {
  const { routes: made } = readBuild("prerender-manifest.json") as { routes: Record<string, unknown> };
  return Object.entries(files).flatMap(([file, address]) =>
    file.endsWith("/route") && !(address in made) ? [address] : [],
  );
}

function readBuild(manifest: string): unknown {
  return JSON.parse(readFileSync(path.join(".next", manifest), "utf8"));
}

/** Next reports its own start on the console, in the middle of our line about it. */
async function withoutChatter(run: () => Promise<void>): Promise<void> {
  const log = console.log;
  console.log = () => undefined;
  try {
    await run();
  } finally {
    console.log = log;
  }
}

type Observing = { log: Log; metrics: Metrics | null; routeOf: (path: string) => string };

function listener(
  answer: (request: IncomingMessage, response: WordedResponse) => Promise<void>,
  { log, metrics, routeOf }: Observing,
): RequestListener<typeof IncomingMessage, typeof WordedResponse> {
  const always = Object.entries({ ...SECURITY_HEADERS, ...(isSecureSite() ? HTTPS_ONLY : {}) });
  return (request, response) => {
    const id = takeOverRequest(request);
    const tell = (answered: Answered) => {
      metrics?.answered(answered);
      log.answered(answered, id);
    };
    observe(request, response, { routeOf, tell });
    response.setHeader("X-Request-Id", id);
    for (const [name, value] of always) response.setHeader(name, value);
    // A balancer keeps connections open; one that is closed under its next request would lose that request.
    if (isDraining()) response.shouldKeepAlive = false;
    void inRequest(id, () => answer(request, response));
  };
}

function openLog(): Log {
  const { LOG_FORMAT } = readEnv();
  return LOG_FORMAT === "json" ? jsonLog((line) => process.stderr.write(line)) : textLog(console.error.bind(console));
}

/** Gives the request its id and takes away the headers by which Next's own layers talk to each other (CVE-2025-29927). */
function takeOverRequest(request: IncomingMessage): string {
  const internal = Object.keys(request.headers).filter((name) => /^x-(?:middleware|nextjs|invoke)-/.test(name));
  for (const name of internal) request.headers[name] = undefined;
  const forwarded = request.headers["x-forwarded-for"];
  const hops = Array.isArray(forwarded) ? forwarded.join(",") : forwarded;
  request.headers[ADDRESS_HEADER] = clientAddress(request.socket.remoteAddress, hops, readEnv().TRUSTED_PROXIES);
  request.headers[PAGE_HEADER] = request.url;
  const given = request.headers[REQUEST_ID_HEADER];
  const id = typeof given === "string" && REQUEST_ID.test(given) ? given : randomUUID();
  request.headers[REQUEST_ID_HEADER] = id;
  return id;
}
