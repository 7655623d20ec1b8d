import { readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

/** What a file's name ends with in each coding, after its own ending. */
export const CODED_ENDINGS = { br: ".br", gzip: ".gz" } as const;

const COMPRESSED = /\.(?:js|css)$/;

/**
 * Writes scripts and style sheets of a folder once more in each coding, as small as it can be: that takes a second for
 * each megabyte, which a build has and a visitor has not.
 */
export async function compressFiles(folder: string): Promise<void> {
  const names = (await readdir(folder, { recursive: true })).filter((name) => COMPRESSED.test(name));
  await Promise.all(
    names.map(async (name) => {
      const file = path.join(folder, name);
      const bytes = await readFile(file);
      const params = {
        [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
        [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
      };
      await writeFile(file + CODED_ENDINGS.br, await promisify(brotliCompress)(bytes, { params }));
      await writeFile(file + CODED_ENDINGS.gzip, await promisify(gzip)(bytes, { level: constants.Z_BEST_COMPRESSION }));
    }),
  );
}
