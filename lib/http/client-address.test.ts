import { expect, it } from "vitest";
import { clientAddress } from "./client-address";

it("believes only what own balancers have written", () => {
  expect(clientAddress("10.0.0.1", "1.1.1.1, 2.2.2.2", 0)).toBe("10.0.0.1");
  expect(clientAddress("10.0.0.1", "6.6.6.6, 2.2.2.2", 1)).toBe("2.2.2.2");
  expect(clientAddress("10.0.0.1", "6.6.6.6, 2.2.2.2, 10.0.0.9", 2)).toBe("2.2.2.2");
  expect(clientAddress("10.0.0.1", undefined, 1)).toBe("10.0.0.1");
});

it("counts an IPv6 subscriber once, and IPv4 in IPv6 as IPv4", () => {
  const one = clientAddress("2001:db8:1:2:aaaa::1", undefined, 0);
  expect(clientAddress("2001:0db8:1:2:bbbb:1:2:3", undefined, 0)).toBe(one);
  expect(clientAddress("2001:db8:1:3::1", undefined, 0)).not.toBe(one);
  expect(clientAddress("::ffff:192.0.2.1", undefined, 0)).toBe("192.0.2.1");
});
