import { expect, it } from "vitest";
import { byteStream } from "./byte-stream";

function counting(most: number) {
  const seen = { made: 0, ended: false };
  async function* parts(): AsyncGenerator<Uint8Array, void, void> {
    try {
      while (seen.made < most) {
        seen.made += 1;
        yield await Promise.resolve(Uint8Array.of(seen.made));
      }
    } finally {
      seen.ended = true;
    }
  }
  return { seen, stream: byteStream(parts()) };
}

it("makes a part when it is asked for, and gives all of them in order", async () => {
  const { seen, stream } = counting(3);
  await new Promise((resolve) => setTimeout(resolve, 10));
  expect(seen.made).toBe(0);
  expect([...new Uint8Array(await new Response(stream).arrayBuffer())]).toEqual([1, 2, 3]);
  expect(seen.ended).toBe(true);
});

it("ends the work where it stands when the client leaves", async () => {
  const { seen, stream } = counting(1000);
  const reader = stream.getReader();
  await reader.read();
  await reader.read();
  await reader.cancel();
  expect(seen).toEqual({ made: 2, ended: true });
});
