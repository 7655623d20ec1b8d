import { expect, it } from "vitest";
import { browserWords } from "./user-agent";

const WEBKIT = "AppleWebKit/537.36 (KHTML, like Gecko)";

it.each([
  [`Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${WEBKIT} Chrome/142.0.0.0 Safari/537.36`, "Chrome di Windows"],
  [`Mozilla/5.0 (Windows NT 10.0) ${WEBKIT} Chrome/142.0 Safari/537.36 Edg/142.0`, "Edge di Windows"],
  [`Mozilla/5.0 (Linux; Android 14) ${WEBKIT} Chrome/142.0 Mobile Safari/537.36`, "Chrome di Android"],
  ["Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0", "Firefox di Linux"],
  [
    "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Mobile/15E148 Safari/604.1",
    "Safari di iPhone",
  ],
  ["Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) Version/18.0 Safari/605.1.15", "Safari di Mac"],
  ["curl/8.5.0", "peramban lain"],
  ["aneh (Windows)", "Peramban lain di Windows"],
  ["Firefox/1", "Firefox"],
  ["", "tidak disebut"],
  [null, "tidak disebut"],
])("says %j as %j", (given, words) => {
  expect(browserWords(given)).toBe(words);
});
