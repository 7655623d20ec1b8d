import { readdirSync } from "node:fs";
import path from "node:path";
import onHeaders from "on-headers";
import { CODED_ENDINGS } from "@/lib/setup/compressed-files";
import { codingOf } from "./content-coding";
import type { Handler } from "./handler";

const FILES = "/_next/static/";
const TYPES: Record<string, string> = {
  ".js": "application/javascript; charset=UTF-8",
  ".css": "text/css; charset=UTF-8",
};

/**
 * Gives out files that the build has compressed (`compressFiles`) in the coding that the browser prefers; what answers
 * then reads the compressed file as it reads any other.
 * @param paths of all files of the build: `/_next/static/chunks/a.js.br`
 */
export function withCompressedFiles(answer: Handler, paths: ReadonlySet<string>): Handler {
  return (request, response) => {
    const { url = "" } = request;
    const coding = codingOf(request);
    if (coding === "identity" || !paths.has(url + CODED_ENDINGS[coding])) return answer(request, response);
    request.url = url + CODED_ENDINGS[coding];
    onHeaders(response, () => {
      // A file that has gone meanwhile is answered by a page.
      if (response.statusCode >= 400) return;
      response.setHeader("Content-Type", TYPES[path.posix.extname(url)] ?? "application/octet-stream");
      response.setHeader("Content-Encoding", coding);
    });
    return answer(request, response);
  };
}

/** @returns the paths of all files in a build's folder for static files, as they are asked for */
export function pathsOfFiles(folder: string): Set<string> {
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" });
  return new Set(names.map((name) => FILES + name.replaceAll(path.sep, "/")));
}
