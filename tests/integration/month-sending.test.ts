import { describe, expect, it } from "vitest";
import { publicActor } from "@/lib/auth/actor";
import { addMonths } from "@/lib/core/period";
import type { Answer } from "@/lib/quality/schema";
import { saveCells } from "@/lib/reports/commands/save-cells";
import { submitReport, withdrawReport } from "@/lib/reports/commands/send-report";
import { monthSteps } from "../support/month-steps";
import { change, REGIONS } from "../support/month-work";

const { who, setWindow, opened, stamp, type, refusal, keyOf, draft, sent, answer, submit, approve, statusOf } =
  monthSteps();
const [REGION, OTHER] = REGIONS;

/** PU and BPU alike are odd in any month: P.203. */
const TWINS = { PU: "500", BPU: "500" } as const;
const WHY = "Angka sumbernya memang sama";
const answerFor = (figure: number): Answer => ({
  ...{ rule: "P.203", segment: "BPU", figure },
  ...{ reason: "OTHER", text: WHY },
});

describe("a report is sent", () => {
  it("with who sent it and when, and its cells are then locked", async () => {
    const key = await sent();
    const version = (await opened(key))!.version;
    expect(version).toMatchObject({ status: "SUBMITTED", submittedBy: who("staff").userId });
    expect(version.submittedAt).toBeInstanceOf(Date);
    const { verdicts } = await saveCells(who("staff"), {
      period: key.period,
      changes: [change(REGION, "PU", "901", 1)],
    });
    expect(verdicts).toMatchObject([{ kind: "locked", refusal: { code: "W.201" } }]);
    expect(await refusal(() => submit(key))).toBe("W.201");
  });

  it("only with something in it", async () => {
    const key = await keyOf();
    expect(await refusal(() => submit(key))).toBe("W.203");
    await type("staff", key, { TOTAL: "100" });
    expect(await refusal(() => submit(key))).toBe("W.401");
    await type("staff", key, { PU: "100" });
    await type("staff", key, { PU: "" });
    expect(await refusal(() => submit(key))).toBe("W.401");
  });

  it("never with an error, whatever is answered", async () => {
    const key = await draft({ PU: "900", BPU: "70", TOTAL: "971" });
    expect(await refusal(() => submit(key))).toBe("W.402");
    const excuse: Answer = { rule: "P.104", segment: null, figure: 971, reason: "OTHER", text: WHY };
    await answer(key, [excuse]);
    expect(await refusal(() => submit(key))).toBe("W.402");
    await type("staff", key, { TOTAL: "970" });
    await submit(key);
    expect(await statusOf(key)).toBe("SUBMITTED");
  });

  it("with a reason for each odd figure, for that figure and no other", async () => {
    const key = await draft(TWINS);
    expect(await refusal(() => submit(key))).toBe("W.403");
    await submit(key, [answerFor(500)]);
    expect((await opened(key))?.answers).toEqual([answerFor(500)]);

    await withdrawReport(who("staff"), key);
    await submit(key);
    await withdrawReport(who("staff"), key);
    await type("staff", key, { PU: "600", BPU: "600" });
    expect(await refusal(() => submit(key))).toBe("W.403");
    await submit(key, [answerFor(600)]);
    // The reason for the earlier figure went with the save of the new one.
    expect((await opened(key))?.answers).toEqual([answerFor(600)]);
  });

  it("against the region's own past: a segment that the last month had is asked about", async () => {
    const key = await sent({ PU: "900", BPU: "70", PMI: "20" });
    await approve(key);
    const next = { ...key, period: addMonths(key.period, 1) };
    await setWindow(next.period, "open");
    await type("staff", next, { PU: "905", BPU: "71" });
    expect(await refusal(() => submit(next))).toBe("W.403");
    await submit(next, [{ rule: "P.206", segment: "PMI", figure: null, reason: "MIGRANTS", text: WHY }]);
    expect(await statusOf(next)).toBe("SUBMITTED");
  });

  it("against the other rows of its form: another region's row is asked about", async () => {
    const key = await draft({ PU: "911", BPU: "73" });
    const other = { ...key, regionCode: OTHER };
    await type("colleague", other, { PU: "911", BPU: "73" });
    expect(await refusal(() => submit(other, [], "colleague"))).toBe("W.403");
  });

  it("only when every cell can be read", async () => {
    const key = await draft();
    await saveCells(who("staff"), { period: key.period, changes: [change(REGION, "JAKON", "1.234")] });
    expect(await refusal(() => submit(key))).toBe("W.409");
    await saveCells(who("staff"), { period: key.period, changes: [change(REGION, "JAKON", "", 1)] });
    await type("staff", key, { PMI_INACTIVE: "3" });
    expect(await refusal(() => submit(key))).toBe("W.409");
    await type("staff", key, { PMI: "9" });
    await submit(key);
  });

  it("only as it was seen", async () => {
    const key = await draft();
    const seen = await stamp(key);
    await type("colleague", key, { BPU: "71" });
    expect(await refusal(() => submitReport(who("staff"), { key, seen }))).toBe("W.208");
  });

  it("by those who may, while the month is open", async () => {
    const key = await draft();
    for (const person of ["office", "official", "supervisor", "admin"] as const)
      expect(await refusal(() => submit(key, [], person))).toBe("W.101");
    expect(await refusal(() => submit(key, [], "neighbour"))).toBe("W.102");
    await expect(submitReport(publicActor(), { key, seen: "" })).rejects.toMatchObject({
      code: "forbidden",
    });
    await setWindow(key.period, "closed");
    expect(await refusal(() => submit(key))).toBe("W.302");
  });
});

describe("a report is taken back", () => {
  it("before it is examined, and is a draft again", async () => {
    const key = await sent();
    await withdrawReport(who("colleague"), key);
    expect((await opened(key))?.version).toMatchObject({ status: "DRAFT", submittedBy: null, submittedAt: null });
    expect(await refusal(() => withdrawReport(who("staff"), key))).toBe("W.204");
    await type("staff", key, { PU: "905" });
  });

  it("never by the office, nor once approved", async () => {
    const key = await sent();
    expect(await refusal(() => withdrawReport(who("office"), key))).toBe("W.101");
    await approve(key);
    expect(await refusal(() => withdrawReport(who("staff"), key))).toBe("W.202");
  });
});
