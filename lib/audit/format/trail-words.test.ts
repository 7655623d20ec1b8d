import { describe, expect, it } from "vitest";
import type { SealedEvent } from "../schema";
import { actionWords, actorWords, changeLines, roleWords, subjectWords } from "./trail-words";

const names = new Map([["u1", "Siti"]]);
const event = (given: Partial<SealedEvent>) => given as SealedEvent;

describe("an event in words", () => {
  it("names who acted, also when the account is gone", () => {
    expect(actorWords(event({ actorKind: "user", actorId: "u1" }), names)).toBe("Siti");
    expect(actorWords(event({ actorKind: "user", actorId: "u2" }), names)).toBe("u2 (pengguna dihapus)");
    expect(actorWords(event({ actorKind: "command-line", actorId: "import" }), names)).toBe("Baris perintah (import)");
    expect(actorWords(event({ actorKind: "public", actorId: null }), names)).toBe("Tanpa masuk");
  });

  it("names what it is about, and leaves what the code no longer knows as it is", () => {
    expect(subjectWords(event({ subjectKind: "report", subjectKey: "2025-09 35.74 v1" }), names)).toBe(
      "Laporan 2025-09 35.74 v1",
    );
    expect(subjectWords(event({ subjectKind: "user", subjectKey: "u1" }), names)).toBe("Pengguna Siti");
    expect(actionWords("user.created")).toBe("Akun dibuat");
    expect(actionWords("toString")).toBe("toString");
    expect(roleWords("RAJA")).toBe("RAJA");
  });

  it("shows each part before and after", () => {
    const before = '{"role": "BRANCH_STAFF", "place": "blitar", "active": true}';
    const after = '{"role": "BRANCH_HEAD", "place": "blitar", "cells": [1, null]}';
    expect(changeLines({ before, after })).toEqual([
      "peran: Petugas cabang → Kepala cabang",
      "tempat: blitar",
      "aktif: ya → tidak ada",
      "cells: [1,null]",
    ]);
    expect(changeLines({ before: null, after: '{"scope": "ALL", "place": "ALL"}' })).toEqual([
      "jenis wilayah: semua daerah",
      "tempat: ALL",
    ]);
    expect(changeLines({ before, after: null })[1]).toBe("tempat: blitar → dihapus");
    expect(changeLines({ before: null, after: '{"until": null}' })).toEqual(["sampai: tidak ada"]);
    expect(changeLines({ before: null, after: null })).toEqual([]);
  });
});
