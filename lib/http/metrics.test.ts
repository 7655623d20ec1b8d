import { expect, it } from "vitest";
import { openMetrics } from "./metrics";

it("counts answers by route and asks for other numbers when they are collected", async () => {
  let asked = 0;
  const metrics = openMetrics([
    { name: "uji_basis_data", help: "x", read: () => Promise.resolve({ "": (asked += 1) }) },
    { name: "uji_antrean", help: "x", label: "queue", read: () => Promise.resolve({ letters: 2, "nightly-check": 0 }) },
  ]);
  metrics.answered({ method: "GET", route: "/daerah/[code]", status: 200, ms: 20 });
  metrics.answered({ method: "GET", route: "/daerah/[code]", status: 200, ms: 40 });
  await metrics.read();
  const { type, text } = await metrics.read();
  expect(type).toContain("text/plain");
  expect(text).toContain('jangkau_requests_total{method="GET",route="/daerah/[code]",status="200"} 2');
  expect(text).toContain('jangkau_request_seconds_bucket{le="0.025",route="/daerah/[code]"} 1');
  expect(text).toContain("uji_basis_data 2");
  expect(text).toContain('uji_antrean{queue="letters"} 2');
  expect(text).toContain("process_resident_memory_bytes");
});
