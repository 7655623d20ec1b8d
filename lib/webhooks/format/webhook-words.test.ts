import { expect, it } from "vitest";
import { approvalNoticeSchema } from "../schema";
import { noticeBody } from "./notice-body";
import { countWords, sinceWords } from "./webhook-words";

const madeAt = new Date("2026-11-05T03:15:00Z");

it("says how telling goes", () => {
  const webhook = { id: "", address: "", madeAt, endedAt: null, waiting: 1, told: 1234, givenUp: 0, trouble: null };
  expect(countWords({ ...webhook, lastToldAt: null })).toBe(
    "30 hari terakhir: 1.234 sampai, 1 menunggu, 0 gagal; belum pernah sampai",
  );
  expect(countWords({ ...webhook, lastToldAt: madeAt })).toMatch(/; terakhir sampai 5 Nov/);
  expect(sinceWords({ madeAt, endedAt: null })).toMatch(/^dibuat 5 Nov 2026, 10\.15 WIB$/);
  expect(sinceWords({ madeAt, endedAt: madeAt })).toContain("diakhiri 5 Nov");
});

it("tells which version of which month there is, and no figure", () => {
  const month = { regionCode: "35.74", period: "2026-10", version: 2 };
  expect(
    approvalNoticeSchema.parse(JSON.parse(noticeBody({ id: "x", madeAt, kind: "revised", ...month }, "https://a.b"))),
  ).toEqual({
    type: "report.revised",
    timestamp: "2026-11-05T03:15:00.000Z",
    data: {
      ...{ region: "35.74", period: "2026-10", version: 2 },
      series: "https://a.b/api/v1/regions/35.74/series",
      coverage: "https://a.b/api/v1/coverage?period=2026-10",
    },
  });
  expect(JSON.parse(noticeBody({ id: "x", madeAt, kind: "made" }, "https://a.b"))).toMatchObject({
    type: "webhook.made",
    data: { site: "https://a.b" },
  });
});
