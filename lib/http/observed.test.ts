import { expect, it } from "vitest";
import { routesBy } from "./observed";

it("knows the route of a path, and gives all others one name", () => {
  const routeOf = routesBy([
    "/daerah/[code]",
    "/daerah",
    "/daerah/[code]/lembar",
    "/",
    "/kunjungan/[id]",
    "/kunjungan/baru",
  ]);
  expect(
    ["/", "/daerah", "/daerah/35.74", "/daerah/35.74/lembar", "/kunjungan/baru", "/_next/static/a.js", "/x/y"].map(
      routeOf,
    ),
  ).toEqual([
    "/",
    "/daerah",
    "/daerah/[code]",
    "/daerah/[code]/lembar",
    "/kunjungan/baru",
    "/_next/static",
    "(lainnya)",
  ]);
});
