import { expect, it } from "vitest";
import { signInAddress } from "./way-back";

it("takes the way back along unless it is longer than any page's address", () => {
  expect(signInAddress("/daerah/35.74?target=a:b")).toBe("/masuk?ke=%2Fdaerah%2F35.74%3Ftarget%3Da%3Ab");
  expect(signInAddress(`/pengguna/${"%".repeat(16_000)}`)).toBe("/masuk");
});
