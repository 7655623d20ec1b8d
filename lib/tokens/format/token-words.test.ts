import { describe, expect, it } from "vitest";
import { allowanceAfter } from "../rules";
import { endWords, limitHeaders, limitWords, lastUseWords } from "./token-words";

const at = new Date("2026-12-01T03:00:00Z");
const later = new Date("2026-12-31T03:00:00Z");

describe("a token on its page", () => {
  it("says what it is for and where", () => {
    expect(limitWords({ verbs: ["read", "write"], regions: ["Kota Blitar"] })).toBe("membaca, mengisi; Kota Blitar");
    expect(limitWords({ verbs: ["submit"], regions: [] })).toBe("mengirim; semua daerah akun ini");
  });

  it("says until when, or since when it is over", () => {
    expect(endWords({ expiresAt: later, revokedAt: null }, at)).toBe("berlaku sampai 31 Des 2026, 10.00 WIB");
    expect(endWords({ expiresAt: at, revokedAt: null }, later)).toBe("berakhir 1 Des 2026, 10.00 WIB");
    expect(endWords({ expiresAt: later, revokedAt: at }, at)).toBe("dicabut 1 Des 2026, 10.00 WIB");
    expect(lastUseWords({ lastUsedAt: null })).toBe("belum pernah dipakai");
    expect(lastUseWords({ lastUsedAt: at })).toBe("dipakai terakhir 1 Des 2026, 10.00 WIB");
  });
});

describe("the limit of a token", () => {
  it("is told in the fields of the draft and in the older ones", () => {
    expect(limitHeaders(allowanceAfter({ count: 3, since: at }, new Date(at.getTime() + 20_500)))).toEqual({
      "ratelimit-policy": '"token";q=120;w=60',
      ratelimit: '"token";r=117;t=40',
      "ratelimit-limit": "120",
      "ratelimit-remaining": "117",
      "ratelimit-reset": "40",
    });
  });

  it("says when to come again once it is passed", () => {
    const passed = limitHeaders(allowanceAfter({ count: 121, since: at }, new Date(at.getTime() + 59_999)));
    expect(passed).toMatchObject({ "ratelimit-remaining": "0", "retry-after": "1" });
  });
});
