import { describe, expect, it } from "vitest";
import { approvePlainReports } from "@/lib/reports/commands/approve-plain";
import { readNextWaiting, readWaitingReports } from "@/lib/reports/queries/waiting-reports";
import { monthSteps } from "../support/month-steps";
import type { Person } from "../support/month-work";

const { who, draft, submit, approve, statusOf, type } = monthSteps();

async function shownTo(person: Person) {
  const waiting = await readWaitingReports(who(person));
  return waiting.map(({ period, row }) => ({ period, regionCode: row.code, seen: row.stamp }));
}

describe("approving what nothing is said about", () => {
  it("approves what was shown as it was shown, and leaves the rest with a reason", async () => {
    const [plain, own, late] = [
      await draft({ PU: "900" }, "35.03"),
      await draft({ PU: "800" }, "35.04"),
      await draft({ PU: "700" }, "35.05"),
    ];
    const changed = await draft({ PU: "900" }, "35.72");
    await submit(plain);
    await submit(own, [], "head");
    await submit(changed);
    const shown = await shownTo("head");
    await submit(late);
    const outcome = await approvePlainReports(
      who("head"),
      shown.map((report) => (report.regionCode === "35.72" ? { ...report, seen: "1.1" } : report)),
    );
    expect(outcome.approved.map(({ row }) => row.code)).toEqual(["35.03"]);
    const stayed = new Map(outcome.stayed.map(({ waiting, why }) => [waiting.row.code, why]));
    expect(stayed.get("35.04")).toBe("Anda sendiri yang mengirim");
    expect(stayed.get("35.05")).toBe("baru dikirim");
    expect(stayed.get("35.72")).toContain("W.208");
    expect([await statusOf(plain), await statusOf(own), await statusOf(late)]).toEqual([
      "APPROVED",
      "SUBMITTED",
      "SUBMITTED",
    ]);
    for (const key of [own, late, changed]) await approve(key, "office");
  });

  it("never approves a report that something is said about, although a reason was given", async () => {
    const key = await draft({ PU: "500", BPU: "500" });
    const answer = {
      rule: "P.203",
      segment: "BPU",
      figure: 500,
      reason: "OTHER",
      text: "Memang sama banyaknya",
    } as const;
    await submit(key, [answer]);
    const { approved, stayed } = await approvePlainReports(who("head"), await shownTo("head"));
    expect(approved).toEqual([]);
    expect(stayed.map(({ why }) => why)).toEqual(["1 catatan pemeriksaan"]);
    expect(await statusOf(key)).toBe("SUBMITTED");
    await approve(key);
  });

  it("is not for roles that never examine", async () => {
    await expect(approvePlainReports(who("staff"), [])).rejects.toMatchObject({ code: "forbidden" });
  });
});

describe("the next report that waits", () => {
  it("is one of the same month, and none where nothing is left", async () => {
    const first = await draft({ PU: "900" }, "35.03");
    const second = { ...first, regionCode: "35.04" };
    const elsewhere = await draft({ PU: "700" }, "35.05");
    await type("staff", second, { PU: "800" });
    for (const key of [first, second, elsewhere]) await submit(key);
    expect((await readNextWaiting(who("head"), first))?.row.code).toBe("35.04");
    await approve(first);
    expect((await readNextWaiting(who("head"), elsewhere))?.row.code).toBe("35.04");
    await approve(elsewhere);
    await approve(second);
    expect(await readNextWaiting(who("head"), second)).toBeNull();
  });
});
