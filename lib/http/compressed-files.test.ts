import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { afterAll, expect, it } from "vitest";
import { temporaryFolder } from "@/tests/support/temporary-folder";
import { pathsOfFiles, withCompressedFiles } from "./compressed-files";
import { askDetached } from "./render-detached";

const { folder, remove } = await temporaryFolder();
afterAll(remove);

const SCRIPT = "/_next/static/chunks/a.js";
const PATHS = new Set([SCRIPT, `${SCRIPT}.br`, `${SCRIPT}.gz`, "/_next/static/b.css", "/_next/static/b.css.br"]);

/** Answers as a server of files does that knows no endings but its own. */
async function told(url: string, accept: string, status = 200) {
  const handler = withCompressedFiles((request, response) => {
    response.writeHead(status, { "content-type": "application/octet-stream" }).end(request.url);
    return Promise.resolve();
  }, PATHS);
  const { headers, body } = await askDetached(handler, url, { "accept-encoding": accept });
  return [body.toString(), headers["content-encoding"], headers["content-type"]];
}

const JS = "application/javascript; charset=UTF-8";

it.each([
  [SCRIPT, "gzip, deflate, br", [`${SCRIPT}.br`, "br", JS]],
  [SCRIPT, "gzip, br;q=0", [`${SCRIPT}.gz`, "gzip", JS]],
  ["/_next/static/b.css", "br", ["/_next/static/b.css.br", "br", "text/css; charset=UTF-8"]],
])("%s is given to who takes %j in that coding, as what it is", async (url, accept, expected) => {
  expect(await told(url, accept)).toEqual(expected);
});

it.each([
  [SCRIPT, "identity"],
  ["/_next/static/b.css", "gzip"],
  ["/_next/static/c.woff2", "br"],
  ["/daerah/35.74", "br"],
])("%s is left alone for who takes %j", async (url, accept) => {
  expect(await told(url, accept)).toEqual([url, undefined, "application/octet-stream"]);
});

it("what is answered in place of a file that has gone is not said to be compressed", async () => {
  expect((await told(SCRIPT, "br", 404)).slice(1)).toEqual([undefined, "application/octet-stream"]);
});

it("knows files by the paths at which they are asked for", async () => {
  await mkdir(path.join(folder, "chunks"));
  await writeFile(path.join(folder, "chunks", "a.js.br"), "");
  expect(pathsOfFiles(folder)).toContain(`${SCRIPT}.br`);
});
