import { expect, it } from "vitest";
import { endOfHint, withHint } from "./hint";

const BEGUN = "jangkau.session_token=abc.def; Max-Age=43200; Path=/; HttpOnly; SameSite=Lax";
const OVER = "jangkau.session_token=; Max-Age=0; Path=/; HttpOnly; SameSite=Lax";
const HINT = "jangkau_masuk=1; Max-Age=43200; Path=/; SameSite=Lax";
const NO_HINT = "jangkau_masuk=; Max-Age=0; Path=/; SameSite=Lax";

it("begins and ends with the session, and holds nothing of it", () => {
  expect(withHint([BEGUN])).toEqual([BEGUN, HINT]);
  expect(withHint(["jangkau.two_factor=x; Max-Age=600", OVER])).toEqual([
    "jangkau.two_factor=x; Max-Age=600",
    OVER,
    NO_HINT,
  ]);
  expect(endOfHint()).toBe(NO_HINT);
});

it.each(["__Secure-", "__Host-"])("is as secure as the session: %s", (prefix) => {
  const line = `${prefix}${BEGUN}; Secure`;
  expect(withHint([line])).toEqual([line, `${HINT}; Secure`]);
});

it("follows the last word on a session", () => {
  expect(withHint([BEGUN, OVER]).at(-1)).toBe(NO_HINT);
  expect(withHint([OVER, BEGUN]).at(-1)).toBe(HINT);
});

it("says nothing where no session begins or ends", () => {
  expect(withHint([])).toEqual([]);
  expect(withHint(["jangkau.session_data=x", "a=jangkau.session_token=b"])).toHaveLength(2);
});
