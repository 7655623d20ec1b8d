import { expect, it } from "vitest";
import { shipped } from "./package-lock";
import { RELEASES, releaseSchema } from "./releases";

it("each release says what changed for people, the newest first, and the program is one of them", () => {
  for (const release of RELEASES) expect(releaseSchema.parse(release)).toEqual(release);
  expect(RELEASES[0]!.version).toBe(shipped().version);
  const order = RELEASES.map(({ day, version }) =>
    [day, ...version.split(".").map((part) => part.padStart(6, "0"))].join(),
  );
  expect(order).toEqual([...new Set(order)].sort().reverse());
});
