import { expect, it } from "vitest";
import { fileSourceId } from "./rules";

it("names a file's source by content and title, so that the same file finds itself again", () => {
  const source = { title: "Sakernas Agustus 2024", fileSha256: "168a8f3aa62e8928".padEnd(64, "0") };
  expect(fileSourceId(source)).toMatch(/^file-168a8f3aa62e8928-[0-9a-f]{8}$/);
  expect(fileSourceId(source)).toBe(fileSourceId({ ...source }));
  expect(fileSourceId({ ...source, title: "Judul lain" })).not.toBe(fileSourceId(source));
});
