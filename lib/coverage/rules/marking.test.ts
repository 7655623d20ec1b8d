import { expect, it } from "vitest";
import { markingOf } from "./marking";

it("one banner says that all is simulated; beside real figures each is marked", () => {
  expect(markingOf([{ kind: "SIMULATED" }])).toBe("banner");
  expect(markingOf([{ kind: "SIMULATED" }, { kind: "OFFICIAL" }])).toBe("badges");
  expect(markingOf([{ kind: "PUBLISHED" }])).toBe("none");
  expect(markingOf([])).toBe("none");
});
