import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { READING_PARAMETERS } from "@/lib/core/reading-parameters";
import { isEndless, readingAddress, readingPaths } from "./reading-address";

const isReading = readingPaths({
  "/(public)/page": "/",
  "/(public)/daerah/[code]/page": "/daerah/[code]",
  "/(public)/daerah/[code]/rencana/page": "/daerah/[code]/rencana",
  "/(public)/metode/page": "/metode",
  "/(public)/daerah/[code]/pratinjau.png/route": "/daerah/[code]/pratinjau.png",
  "/(public)/daerah/[code]/lembar.pdf/route": "/daerah/[code]/lembar.pdf",
  "/(staff)/akun/page": "/akun",
  "/(staff)/akun/sandi/route": "/akun/sandi",
  "/api/health/route": "/api/health",
  "/api/v1/coverage/route": "/api/v1/coverage",
  "/icon.svg/route": "/icon.svg",
});
const addressOf = (url: string, method = "GET", headers = {}) =>
  readingAddress({ url, method, headers }, isReading)?.address ?? null;

describe("the address of a reading request", () => {
  it.each([
    ["/", "/"],
    ["/?", "/"],
    ["/?utm_source=surat&fbclid=x", "/"],
    ["/?period=2025-09&_=1", "/?period=2025-09"],
    ["/metode?uji=a", "/metode"],
    ["/daerah/35.74?target=a&period=b", "/daerah/35.74?period=b&target=a"],
    ["/daerah/35.74?q=kota%20a", "/daerah/35.74?q=kota+a"],
    ["/daerah/35.74?q=b&q=a", "/daerah/35.74?q=b&q=a"],
    ["/daerah/35.74?orang=5&anggaran=1", "/daerah/35.74"],
    ["/daerah/35.74/rencana?q2=x&orang=5&orang=3&bulan=1", "/daerah/35.74/rencana?bulan=1&orang=5&orang=3"],
    ["/daerah/35.74/lembar.pdf?orang=5&q2=x", "/daerah/35.74/lembar.pdf?orang=5"],
    ["/daerah/%ff", "/daerah/%ff"],
    ["/daerah/35.74/pratinjau.png?x=1", "/daerah/35.74/pratinjau.png"],
    ["/daerah/35.74/lembar.pdf?unduh=1&period=2025-09", "/daerah/35.74/lembar.pdf?period=2025-09"],
    ["/api/v1/coverage?level=province&data=real", "/api/v1/coverage?data=real&level=province"],
    ["/api/v1/coverage?role=ADMIN", "/api/v1/coverage?role=ADMIN"],
  ])("%s is %s", (url, expected) => {
    expect(addressOf(url)).toBe(expected);
  });

  it.each([
    "/akun",
    "/akun/sandi",
    "/beranda",
    "/api/health",
    "/icon.svg",
    "/_next/static/a.js",
    "/daerah",
    "/daerah/35.74/x",
    "/daerah/..",
    "/api/v1/../../akun",
    "/api/v1/%2e%2e/x",
    "/api/v1\\coverage",
    "//metode",
    "http://jahat.example/metode",
    "",
  ])("%j has none", (url) => {
    expect(addressOf(url)).toBeNull();
  });

  it("is of GET and HEAD only, and of whole pages", () => {
    expect(addressOf("/", "HEAD")).toBe("/");
    for (const method of ["POST", "PUT", "DELETE", "OPTIONS"]) expect(addressOf("/", method)).toBeNull();
    expect(addressOf("/", "GET", { rsc: "1" })).toBeNull();
  });

  it("is the same in whatever order and company its parameters come", () => {
    const known = fc.uniqueArray(fc.tuple(fc.constantFrom(...READING_PARAMETERS), fc.string()), {
      selector: ([name]) => name,
    });
    const strange = fc.array(
      fc.tuple(
        fc.string().filter((name) => !/^[a-z]+$/.test(name)),
        fc.string(),
      ),
    );
    fc.assert(
      fc.property(known, strange, (own, others) => {
        const written = (pairs: [string, string][]) => `/?${new URLSearchParams(pairs).toString()}`;
        expect(addressOf(written([...others, ...own.toReversed()]))).toBe(addressOf(written(own)));
      }),
    );
  });

  it("is not kept when it is long", () => {
    const given = (url: string) => readingAddress({ url, method: "GET", headers: {} }, isReading);
    expect(given(`/?q=${"a".repeat(2000)}`)?.mayKeep).toBe(true);
    expect(given(`/?q=${"a".repeat(3000)}`)?.mayKeep).toBe(false);
    expect(given(`/?q=${"€".repeat(300)}`)?.mayKeep).toBe(false);
    // What nobody knows is left out before it is measured.
    expect(given(`/?x=${"a".repeat(3000)}`)).toMatchObject({ address: "/", mayKeep: true });
  });
});

it("plans and past moments have no end of addresses, and other pages have", () => {
  for (const endless of ["?orang=5", "?period=2025-09&dana=x", "?anggaran=1"])
    expect(isEndless(`/daerah/35.74/rencana${endless}`)).toBe(true);
  for (const endless of ["/lembar?orang=5", "/lembar.pdf?dana=x", "?diketahui=2025-06-30"])
    expect(isEndless(`/daerah/35.74${endless}`)).toBe(true);
  for (const address of ["/daerah/35.74/rencana", "/daerah/35.74/rencana?period=2025-09", "/daerah?q=orang"])
    expect(isEndless(address)).toBe(false);
});
