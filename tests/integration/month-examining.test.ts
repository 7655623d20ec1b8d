import { describe, expect, it } from "vitest";
import { approveReport, returnReport } from "@/lib/reports/commands/examine-report";
import { saveCells } from "@/lib/reports/commands/save-cells";
import { withdrawReport } from "@/lib/reports/commands/send-report";
import { monthSteps, REASON } from "../support/month-steps";
import { change, REGIONS } from "../support/month-work";

const steps = monthSteps();
const { database, who, setWindow, opened, stamp, type, dataVersion, refusal } = steps;
const { draft, sent, submit, approve, sendBack, statusOf } = steps;
const [REGION, OTHER] = REGIONS;

describe("a report is returned", () => {
  it("with a reason and marks, is edited with both in sight, and sent again", async () => {
    const key = await sent();
    await sendBack(key, "head", ` ${REASON} `, [{ segment: "PU", note: "lihat lampiran" }]);
    const returned = { returnReason: REASON, marks: [{ segment: "PU", note: "lihat lampiran" }] };
    expect((await opened(key))?.version).toMatchObject({
      status: "RETURNED",
      returnedBy: who("head").userId,
      ...returned,
    });
    expect(await refusal(() => approve(key))).toBe("W.205");
    await type("staff", key, { PU: "910" });
    expect((await opened(key))?.version).toMatchObject({ status: "RETURNED", ...returned });
    await submit(key);
    expect((await opened(key))?.version).toMatchObject({ status: "SUBMITTED", version: 1 });
  });

  it("only with a reason, and with marks on what is in it", async () => {
    const key = await sent();
    expect(await refusal(() => sendBack(key, "head", "  salah   "))).toBe("W.404");
    expect(await refusal(() => sendBack(key, "head", REASON, [{ segment: "PMI", note: null }]))).toBe("W.405");
  });

  it("by other hands than the sender's, also after the deadline, as it was seen", async () => {
    const key = await draft();
    await submit(key, [], "head");
    expect(await refusal(() => sendBack(key, "head"))).toBe("W.103");
    expect(await refusal(() => sendBack(key, "colleague"))).toBe("W.101");
    expect(await refusal(() => sendBack(key, "farOffice"))).toBe("W.102");
    const wrong = { seen: "1.1", reason: REASON, marks: [] };
    expect(await refusal(() => returnReport(who("office"), { key, ...wrong }))).toBe("W.208");
    await setWindow(key.period, "closed");
    await sendBack(key, "office");
    expect(await statusOf(key)).toBe("RETURNED");
    const { verdicts } = await saveCells(who("staff"), { period: key.period, changes: [change(REGION, "PU", "1", 1)] });
    expect(verdicts).toMatchObject([{ kind: "locked", refusal: { code: "W.302" } }]);
  });
});

describe("a report is approved", () => {
  it("and its cells become counts of the branch's own source", async () => {
    const before = await dataVersion();
    const key = await draft({ PU: "900", PU_INACTIVE: "45", BPU: "70", TOTAL: "970" });
    await submit(key);
    await sendBack(key);
    await type("staff", key, { BPU: "71", TOTAL: "971" });
    await submit(key);
    expect(await dataVersion()).toBe(before);
    await approve(key);
    expect(await dataVersion()).toBeGreaterThan(before);

    expect((await opened(key))?.version).toMatchObject({ status: "APPROVED", approvedBy: who("head").userId });
    const counts = await database.db.participantCount.findMany({ where: key, orderBy: { segment: "asc" } });
    const file = { fileRow: null, fileSheet: null };
    const fact = { ...key, ...file, version: 1, extent: "OWN", basis: "REGISTRATION", sourceId: "laporan-blitar" };
    expect(counts).toEqual([
      { ...fact, segment: "PU", active: 900, inactive: 45 },
      { ...fact, segment: "BPU", active: 71, inactive: null },
    ]);
    expect(await database.db.source.findUnique({ where: { id: "laporan-blitar" } })).toMatchObject({
      kind: "OFFICIAL",
      title: "Laporan bulanan Cabang Blitar",
      publisher: "BPJS Ketenagakerjaan",
    });
    expect(await refusal(() => approve(key, "office"))).toBe("W.202");
  });

  it("as simulated when a demo account has sent or signed it", async () => {
    const key = await draft();
    await submit(key, [], "example");
    await approve(key);
    const counts = await database.db.participantCount.findMany({ where: key });
    expect(new Set(counts.map(({ sourceId }) => sourceId))).toEqual(new Set(["peragaan-blitar"]));
    expect(await database.db.source.findUnique({ where: { id: "peragaan-blitar" } })).toMatchObject({
      kind: "SIMULATED",
      title: "Peragaan: laporan bulanan Cabang Blitar",
      publisher: null,
    });
  });

  it("by other hands than the sender's: the head's own by the office, also after the deadline", async () => {
    const key = await draft();
    await submit(key, [], "head");
    expect(await refusal(() => approve(key, "head"))).toBe("W.103");
    for (const person of ["staff", "official", "supervisor", "admin"] as const)
      expect(await refusal(() => approve(key, person))).toBe("W.101");
    expect(await refusal(() => approve(key, "farOffice"))).toBe("W.102");
    await setWindow(key.period, "closed");
    await approve(key, "office");
    expect(await statusOf(key)).toBe("APPROVED");
  });

  it("only once sent, and only as it was seen", async () => {
    const key = await draft();
    expect(await refusal(() => approve(key))).toBe("W.204");
    const seen = await stamp(key);
    await submit(key);
    await withdrawReport(who("staff"), key);
    await type("staff", key, { PU: "901" });
    await submit(key);
    expect(await refusal(() => approveReport(who("head"), { key, seen }))).toBe("W.208");
    expect(await refusal(() => approve({ ...key, regionCode: OTHER }))).toBe("W.203");
  });
});
