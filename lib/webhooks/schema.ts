import { z } from "zod";
import { LONGEST_ADDRESS } from "./rules";

export const NOTICE_KINDS = ["made", "approved", "revised"] as const;
/** What a system is told of: itself, to try it; the first approved figures of a region's month; later ones. */
export type NoticeKind = (typeof NOTICE_KINDS)[number];

/** An approved version of a region's month. */
export type ApprovedVersion = { regionCode: string; period: string; version: number };

export type Notice = { id: string; madeAt: Date } & (
  { kind: "made" } | ({ kind: "approved" | "revised" } & ApprovedVersion)
);

/** What a system receives of an approval: which version of which region's month, and where its figures are read. */
export const approvalNoticeSchema = z.object({
  type: z.enum(["report.approved", "report.revised"]),
  timestamp: z.iso.datetime(),
  data: z.object({
    region: z.string(),
    period: z.string(),
    version: z.int().positive(),
    series: z.url(),
    coverage: z.url(),
  }),
});

/** A system that is told, as an administrator sees it. Counts of notices of the last 30 days; moments are null where there was none. */
export type ListedWebhook = {
  id: string;
  address: string;
  madeAt: Date;
  endedAt: Date | null;
  waiting: number;
  told: number;
  givenUp: number;
  lastToldAt: Date | null;
  /** What came of the newest try that failed, while it is newer than what was told; null where nothing fails. */
  trouble: string | null;
};

/** Where a system is told. Whether its host may be reached at all is seen when it is. */
export const webhookAddressSchema = z
  .string()
  .trim()
  .min(1, "Tulis alamat yang menerima, misalnya https://nama.contoh/jangkau.")
  .max(LONGEST_ADDRESS, `Paling panjang ${LONGEST_ADDRESS} huruf.`)
  .refine((text) => {
    const url = URL.parse(text);
    return url !== null && /^https?:$/.test(url.protocol) && url.hostname !== "";
  }, "Alamat harus berbentuk https://nama.contoh/jangkau.")
  .refine((text) => {
    const url = URL.parse(text);
    return url === null || (url.username === "" && url.password === "" && url.hash === "");
  }, "Hapus nama, kata sandi, dan bagian sesudah # dari alamat.")
  .transform((text) => new URL(text).href);
