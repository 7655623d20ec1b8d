/**
 * What a route may answer with: parts are made when they are asked for, and no more of them once the client has left, whose
 * leaving ends the generator where it stands.
 */
export function byteStream(parts: AsyncGenerator<Uint8Array, void, void>): ReadableStream<Uint8Array> {
  return new ReadableStream(
    {
      pull: async (controller) => {
        const next = await parts.next();
        if (next.done) controller.close();
        else controller.enqueue(next.value);
      },
      cancel: async () => {
        await parts.return();
      },
    },
    // Nothing is read ahead for somebody who may never ask.
    { highWaterMark: 0 },
  );
}
