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

it.each([
  ["192.0.2.7:51034", "192.0.2.7"],
  ["[2001:db8:1:2::9]", "2001:db8:1:2::"],
  ["[2001:db8:1:2::9]:443", "2001:db8:1:2::"],
  ["[::ffff:192.0.2.7]:443", "192.0.2.7"],
  ["2001:DB8:1:2::9%eth0", "2001:db8:1:2::"],
])("counts %s without its port, whichever it is", (told, counted) => {
  expect(clientAddress("10.0.0.1", told, 1)).toBe(counted);
});

it.each(["unknown", "_hidden", "a.b.c.d", "192.0.2.7.9", "1", "0x7f.1", "192.0.2.256", "[2001:db8::", ":443"])(
  "does not believe what is no address: %s",
  (told) => {
    expect(clientAddress("10.0.0.1", told, 1)).toBe("10.0.0.1");
  },
);

it("counts one caller once, whatever port the balancer saw", () => {
  const counted = Array.from({ length: 50 }, (_, index) => clientAddress("10.0.0.1", `192.0.2.7:${5000 + index}`, 1));
  expect(new Set(counted)).toEqual(new Set(["192.0.2.7"]));
});

it("knows nobody without a socket", () => {
  expect(clientAddress(undefined, undefined, 0)).toBe("tidak diketahui");
});
