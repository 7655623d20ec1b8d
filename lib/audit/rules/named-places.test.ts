import { expect, it } from "vitest";
import { namedPlaces } from "./named-places";

it("finds a place by its id, several of them, and what an event is about, each once", () => {
  const about = { subjectKind: "user", subjectKey: "u1", before: null };
  const events = [
    { ...about, after: JSON.stringify({ sheets: ["35.72", "35.74"], period: "2025-09" }) },
    { ...about, after: JSON.stringify({ region: "35.72", place: null, office: 1 }) },
  ];
  expect(namedPlaces(events)).toEqual(["u1", "35.72", "35.74"]);
});
