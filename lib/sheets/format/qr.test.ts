import fc from "fast-check";
import jsQR from "jsqr";
import { expect, it } from "vitest";
import { qrOf } from "./qr";

const BORDER = 4;
const SIDE = 4;

/** What a camera reads of the code as it is drawn: squares of some pixels on white, with the border that readers need. */
function readBack(text: string): string | undefined {
  const { size, path } = qrOf(text);
  const width = (size + 2 * BORDER) * SIDE;
  const pixels = new Uint8ClampedArray(width * width * 4).fill(255);
  for (const [, x, y, run] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g))
    for (let row = 0; row < SIDE; row++)
      for (let column = 0; column < Number(run) * SIDE; column++) {
        const at = ((Number(y) + BORDER) * SIDE + row) * width + (Number(x) + BORDER) * SIDE + column;
        pixels.fill(0, at * 4, at * 4 + 3);
      }
  return jsQR(pixels, width, width)?.data;
}

it("is read back as the address it was made of", () => {
  const address = fc
    .tuple(fc.constantFrom("35.74", "11.10", "96"), fc.integer({ min: 2000, max: 2099 }), fc.webQueryParameters())
    .map(([code, year, more]) => `https://jangkau.example/daerah/${code}/lembar?period=${year}-09&target=${more}`);
  fc.assert(
    fc.property(address, (text) => {
      expect(readBack(text)).toBe(text);
    }),
    { numRuns: 25 },
  );
});
