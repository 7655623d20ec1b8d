import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { publicActor } from "@/lib/auth/actor";
import { approveReport } from "@/lib/reports/commands/examine-report";
import { saveAnswers } from "@/lib/reports/commands/save-answers";
import { sendEntryForm } from "@/lib/reports/commands/send-entry-form";
import { withdrawReport } from "@/lib/reports/commands/send-report";
import { parseEntryForm } from "@/lib/reports/format/entry-form";
import type { AnswerChange, ReportKey } from "@/lib/reports/schema";
import { inRequest } from "../support/accounts";
import { monthSteps } from "../support/month-steps";
import type { Person } from "../support/month-work";

const { who, setWindow, opened, stamp, events, everything, keyOf, draft, sent, submit, approve } = monthSteps();

/** PU and BPU alike are odd in any month: P.203. */
const TWINS = { PU: "500", BPU: "500" } as const;
const NOTHING = { reason: null, text: "" } as const;
const GIVEN = { reason: "OTHER", text: "Angka sumbernya memang sama" } as const;

function reason(key: ReportKey, given: object = GIVEN, was: AnswerChange["was"] = NOTHING): AnswerChange {
  return { region: key.regionCode, rule: "P.203", segment: "BPU", figure: 500, ...NOTHING, ...given, was };
}

async function save(person: Person, key: ReportKey, change: AnswerChange) {
  const [verdict] = await saveAnswers(inRequest(who(person), "permintaan-7"), {
    period: key.period,
    changes: [change],
  });
  return verdict!;
}

describe("a reason for an odd figure", () => {
  it("is kept as far as it has been written, with one event each, and settles its warning once it is finished", async () => {
    const key = await draft(TWINS);
    const begun = { reason: "OTHER", text: "Angka" } as const;
    expect(await save("staff", key, reason(key, begun))).toMatchObject({ kind: "saved", given: begun });
    await expect(submit(key)).rejects.toThrow("W.403");
    expect((await opened(key))?.answers).toMatchObject([begun]);
    expect(await save("staff", key, reason(key, GIVEN, begun))).toEqual({ kind: "saved", given: GIVEN, advice: "" });
    const before = await everything();
    expect(await save("staff", key, reason(key, GIVEN, GIVEN))).toMatchObject({ kind: "saved" });
    expect(await everything()).toEqual(before);
    await submit(key);
    const [, first, second, last] = await events(key);
    const actor = { actorId: who("staff").userId, requestId: "permintaan-7" };
    expect([first, second]).toMatchObject([
      { action: "answers.saved", ...actor, before: { answers: [] }, after: { answers: [begun] } },
      { action: "answers.saved", ...actor, before: { answers: [begun] }, after: { answers: [GIVEN] } },
    ]);
    expect(last).toMatchObject({ action: "report.submitted", after: { answers: [GIVEN] } });
  });

  it("of somebody else stays, and is shown", async () => {
    const key = await draft(TWINS);
    await save("colleague", key, reason(key));
    const mine = { reason: "CLEANED", text: "Data dimutakhirkan" } as const;
    expect(await save("staff", key, reason(key, mine))).toEqual({ kind: "conflict", theirs: GIVEN });
    expect((await opened(key))?.answers).toMatchObject([GIVEN]);
    expect(await save("staff", key, reason(key, mine, GIVEN))).toMatchObject({ kind: "saved" });
    expect((await opened(key))?.answers).toMatchObject([mine]);
  });

  it("is taken by those who may, while the report may be edited", async () => {
    const codeFor = async (person: Person, key: ReportKey) => {
      const before = await everything();
      const verdict = await save(person, key, reason(key));
      expect(await everything()).toEqual(before);
      return verdict.kind === "locked" ? verdict.refusal.code : verdict.kind;
    };
    const key = await draft(TWINS);
    for (const person of ["office", "official", "supervisor", "admin"] as const)
      expect(await codeFor(person, key)).toBe("W.101");
    expect(await codeFor("neighbour", key)).toBe("W.102");
    await expect(saveAnswers(publicActor(), { period: key.period, changes: [reason(key)] })).rejects.toMatchObject({
      code: "forbidden",
    });
    expect(await codeFor("staff", await keyOf())).toBe("W.203");
    expect(await codeFor("staff", await sent())).toBe("W.201");
    await setWindow(key.period, "closed");
    expect(await codeFor("staff", key)).toBe("W.302");
  });

  it("about a figure that stands there no more is not kept, and says so with what was written", async () => {
    const key = await draft(TWINS);
    expect(await save("staff", key, { ...reason(key), figure: 501 })).toEqual({ kind: "outdated" });
    const place = `${key.regionCode}:0`;
    const cell = `${key.regionCode}:BPU`;
    const fields = {
      ...{ [`sel:${cell}`]: "510", [`asal:${cell}`]: "500", [`rev:${cell}`]: "1" },
      ...{ [`butir:${place}`]: "P.203|BPU|500", [`alasan:${place}`]: "OTHER", [`uraian:${place}`]: "Memang sama" },
    };
    expect(
      await sendEntryForm(who("staff"), { period: key.period, ...parseEntryForm(fields, (code) => code) }),
    ).toEqual({
      failed: expect.stringMatching(
        /^Alasan P\.203, Kabupaten Trenggalek: .*sudah lain.*Anda menulis "Lainnya: Memang sama"/,
      ) as string,
    });
    expect((await opened(key))?.cells.BPU?.value).toBe(510);
    expect((await opened(key))?.answers).toEqual([]);
  });

  it("that changed since the examiner's page was opened stops the approval", async () => {
    const key = await draft(TWINS);
    await save("staff", key, reason(key));
    await submit(key);
    const seen = await stamp(key);
    await withdrawReport(who("staff"), key);
    await save("staff", key, reason(key, { reason: "CLEANED", text: "Data dimutakhirkan" }, GIVEN));
    await sleep(2);
    await submit(key);
    await expect(approveReport(who("head"), { key, seen })).rejects.toThrow("W.208");
    await approve(key);
  });

  it("stays when the step that came along with it is refused, and says which report it was", async () => {
    const key = await draft({ ...TWINS, JAKON: "1" });
    const place = `${key.regionCode}:0`;
    const fields = {
      ...{ [`butir:${place}`]: "P.203|BPU|500", [`alasan:${place}`]: "OTHER", [`uraian:${place}`]: "Angka" },
      ...{ langkah: `kirim ${key.regionCode}`, [`cap:${key.regionCode}`]: await stamp(key) },
    };
    const asked = sendEntryForm(who("staff"), { period: key.period, ...parseEntryForm(fields, (code) => code) });
    await expect(asked).rejects.toThrow(/^Kabupaten Trenggalek: W\.403/);
    expect((await opened(key))?.answers).toMatchObject([{ reason: "OTHER", text: "Angka" }]);
  });
});
