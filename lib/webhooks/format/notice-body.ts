import type { Notice } from "../schema";

/** The names of events, as the receivers know them. */
const EVENTS = { made: "webhook.made", approved: "report.approved", revised: "report.revised" } as const;

/**
 * What is sent, in the shape of Standard Webhooks: which version of which region's month, and where its figures are read.
 * The figures themselves are not in it: they may have been corrected again when it arrives, and reading them has rules of its own.
 * @param site where people reach this installation, without a slash at the end
 */
export function noticeBody(notice: Notice, site: string): string {
  return JSON.stringify({
    type: EVENTS[notice.kind],
    timestamp: notice.madeAt.toISOString(),
    data: notice.kind === "made" ? { site } : dataOf(notice, site),
  });
}

function dataOf({ regionCode, period, version }: Exclude<Notice, { kind: "made" }>, site: string) {
  return {
    ...{ region: regionCode, period, version },
    series: `${site}/api/v1/regions/${regionCode}/series`,
    coverage: `${site}/api/v1/coverage?period=${period}`,
  };
}
