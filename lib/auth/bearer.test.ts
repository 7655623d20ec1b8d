import { expect, it } from "vitest";
import { bearerIn, hashOfSecret } from "./bearer";

it("is read from a header, whatever its case, and from no other scheme", () => {
  expect(bearerIn("Bearer abc")).toBe("abc");
  expect(bearerIn("  bearer   abc ")).toBe("abc");
  expect(bearerIn("Bearer")).toBe("");
  expect(bearerIn("Bearer a b")).toBe("a b");
  for (const none of [null, undefined, "", "Basic YTpi", "jkt_abc", "Bearerabc"]) expect(bearerIn(none)).toBeNull();
});

it("is known by its hash, and what cannot be one is not looked up", () => {
  const secret = `jkt_${"a".repeat(43)}`;
  expect(hashOfSecret(secret)).toMatch(/^[0-9a-f]{64}$/);
  for (const none of [
    "",
    "abc",
    secret.slice(1),
    `${secret}a`,
    `${secret}\n`,
    secret.replace("a", "%"),
    secret.toUpperCase(),
  ])
    expect(hashOfSecret(none)).toBeNull();
});
