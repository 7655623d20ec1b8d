import type { KnownDay } from "@/lib/core/known-day";
import { Notice } from "../ui/notice";
import { PastBanner } from "./past-banner";

type NoticeProps = { day: KnownDay | null; remark: string | null; latest: string };

/** The banner of a page that shows no month: of which day it is, or why it is not of the day that was asked about. */
export function PastNotice({ day, remark, latest }: NoticeProps) {
  if (remark !== null) return <Notice tone="warning">{remark}</Notice>;
  return <PastBanner day={day} latest={latest} />;
}
