import { describe, expect, it } from "vitest";
import type { Period } from "@/lib/core/period";
import type { PlainApprovals } from "../rules/held-back";
import { approvalsText, parseSeen, seenField } from "./plain-approvals";

const waiting = (name: string) =>
  ({ period: "2025-09" as Period, own: false, row: { name } }) as PlainApprovals["approved"][number];

describe("the form that approves what nothing is said about", () => {
  it("names each report with its stamp, and other fields name none", () => {
    const fields = {
      [seenField("2025-09", "35.72")]: "1.2",
      "cap:2025-13:35.72": "x",
      "cap:2025-09:3572": "x",
      lain: "1",
    };
    expect(parseSeen(fields)).toEqual([{ period: "2025-09", regionCode: "35.72", seen: "1.2" }]);
  });

  it("is answered by what was approved, and by name what was not", () => {
    expect(approvalsText({ approved: [waiting("Kota Blitar")], stayed: [] })).toBe("1 laporan disetujui.");
    const stayed = { waiting: waiting("Kabupaten Blitar"), why: "W.208 Isinya berubah." };
    expect(approvalsText({ approved: [], stayed: [stayed] })).toBe(
      "Tidak ada laporan yang disetujui. Tetap menunggu: Kabupaten Blitar, September 2025 (W.208 Isinya berubah).",
    );
    const many = approvalsText({ approved: [], stayed: Array.from({ length: 10 }, () => stayed) });
    expect(many).toContain("; 2 laporan lain.");
  });
});
