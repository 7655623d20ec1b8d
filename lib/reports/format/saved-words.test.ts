import { expect, it } from "vitest";
import { savedWords } from "./saved-words";

it.each([
  [{ cells: 0, unread: 0, reasons: 0 }, "Tidak ada yang berubah."],
  [{ cells: 3, unread: 0, reasons: 0 }, "3 sel tersimpan."],
  [{ cells: 3, unread: 2, reasons: 0 }, "3 sel (2 belum dapat dibaca) tersimpan."],
  [{ cells: 1, unread: 0, reasons: 2 }, "1 sel dan 2 alasan tersimpan."],
])("says of %o that %s", (parts, words) => {
  expect(savedWords(parts)).toBe(words);
});
