import { createHash } from "node:crypto";
import { expect, it } from "vitest";
import { isGuessable } from "./guessable.mjs";

it.each([
  "terlalu pendek Qx7",
  "0123456789abcdef0123456789abcdef",
  "01234567890123456789012345678901",
  "abcdefghijklmnopqrstuvwxyz0123456789",
  "ABCDEFGHIJKLMNOPQRSTUVWXYZABCDEF",
  "zyxwvutsrqponmlkjihgfedcba9876543210",
  "passwordpasswordpasswordpassword",
  "JangkauJangkauJangkauJangkauJangkau",
  "rahasia-rahasia-rahasia-rahasia-rahasia",
  "a".repeat(64),
  `${"changeme".repeat(8)}kR7vQm2xZp9LtY4w`,
])("is what somebody could come upon: %s", (secret) => {
  expect(isGuessable(secret)).toBe(true);
});

it("is nothing that chance makes, in any of the forms it is written in", () => {
  for (let index = 0; index < 3000; index += 1) {
    const bytes = createHash("sha512").update(`kebetulan ${index}`).digest();
    const forms = [
      bytes.subarray(0, 16).toString("hex"),
      bytes.subarray(0, 32).toString("hex"),
      bytes.toString("hex"),
      bytes.subarray(0, 24).toString("base64"),
      bytes.subarray(0, 32).toString("base64"),
      bytes.subarray(0, 32).toString("base64url"),
    ];
    for (const form of forms) expect(isGuessable(form), form).toBe(false);
  }
});
