import { beforeAll, describe, expect, it } from "vitest";
import { verifyChain } from "@/lib/audit/queries";
import { commandLineActor, publicActor } from "@/lib/auth/actor";
import { readCatalogue } from "@/lib/coverage/queries/catalogue";
import { readCoverage, readSeries } from "@/lib/coverage/queries/coverage";
import { readReading } from "@/lib/coverage/queries/reading";
import { readPublishedFigures } from "@/lib/published/queries";
import { readAliases, readRegions } from "@/lib/regions/queries";
import { searchRegions } from "@/lib/regions/rules/find";
import { openCorrection } from "@/lib/reports/commands/correct-report";
import { saveCells } from "@/lib/reports/commands/save-cells";
import { withdrawReport } from "@/lib/reports/commands/send-report";
import { ENTRY_COLUMNS, type ReportKey } from "@/lib/reports/schema";
import { inRequest } from "../support/accounts";
import { monthSteps, REASON, WHY } from "../support/month-steps";
import { change, REGIONS } from "../support/month-work";

const steps = monthSteps();
const { database, who, opened, type, events, dataVersion } = steps;
const { keyOf, sent, submit, approve, sendBack } = steps;
const [REGION] = REGIONS;
const visitor = publicActor();

describe("each step", () => {
  it("leaves exactly one event, with who did it and what changed, and the chain holds", async () => {
    const key = await keyOf();
    const figures = { PU: 900, BPU: 70 };
    await type("staff", key, { PU: "900", BPU: "71" });
    await type("colleague", key, { BPU: "70" });
    await submit(key);
    await withdrawReport(inRequest(who("colleague"), "r-9"), key);
    await submit(key);
    await sendBack(key, "head", REASON, [{ segment: "PU", note: null }]);
    await type("staff", key, { PU: "901" });
    await submit(key);
    await approve(key, "office");
    await openCorrection(who("head"), { key, reason: WHY });
    await type("head", key, { PU: "902" });
    await submit(key, [], "head");
    await approve(key, "office");

    const subject = `${key.period} ${key.regionCode}`;
    const source = { source: "laporan-blitar" };
    const [draftState, sentState] = [{ status: "DRAFT" }, { status: "SUBMITTED" }];
    const sentWith = (state: object) => ({ ...sentState, figures: state, answers: [] });
    const told = (await events(key)).map(({ action, subjectKey, actorId, before, after, reason }) => {
      return [action, subjectKey.replace(subject, "").trim(), actorId, before, after, reason];
    });
    const [staff, colleague, head, office] = (["staff", "colleague", "head", "office"] as const).map(
      (person) => who(person).userId,
    );
    expect(told).toEqual([
      ["cells.saved", "v1", staff, { PU: "", BPU: "" }, { PU: "900", BPU: "71" }, null],
      ["cells.saved", "v1", colleague, { BPU: "71" }, { BPU: "70" }, null],
      ["report.submitted", "v1", staff, draftState, sentWith(figures), null],
      ["report.withdrawn", "v1", colleague, sentState, draftState, null],
      ["report.submitted", "v1", staff, draftState, sentWith(figures), null],
      [
        "report.returned",
        "v1",
        head,
        sentState,
        { status: "RETURNED", marks: [{ segment: "PU", note: null }] },
        REASON,
      ],
      ["cells.saved", "v1", staff, { PU: "900" }, { PU: "901" }, null],
      ["report.submitted", "v1", staff, { status: "RETURNED" }, sentWith({ ...figures, PU: 901 }), null],
      [
        "report.approved",
        "v1",
        office,
        sentState,
        { status: "APPROVED", figures: { ...figures, PU: 901 }, ...source },
        null,
      ],
      ["report.correction-opened", "v2", head, { version: 1, status: "APPROVED" }, { version: 2, ...draftState }, WHY],
      ["cells.saved", "v2", head, { PU: "901" }, { PU: "902" }, null],
      ["report.submitted", "v2", head, draftState, sentWith({ ...figures, PU: 902 }), null],
      [
        "report.approved",
        "v2",
        office,
        sentState,
        { status: "APPROVED", figures: { ...figures, PU: 902 }, ...source },
        null,
      ],
    ]);
    expect(await verifyChain(database.db, commandLineActor("uji"))).toMatchObject({ broken: null });
  });
});

describe("what nobody has approved", () => {
  let before: Awaited<ReturnType<typeof publicView>>;
  const key = { regionCode: REGION } as ReportKey;

  /** Everything a visitor can read about the month, by page, endpoint or file. */
  async function publicView() {
    const { period, regionCode } = key;
    const [indicator, data] = ["employed", "all"] as const;
    const [regions, aliases] = [await readRegions(visitor), await readAliases(visitor)];
    const reading = await readReading(visitor, regionCode, { period });
    return {
      month: await readCoverage(visitor, { period, parent: "35", indicator, data }),
      latest: await readCoverage(visitor, { level: "nation", indicator, data }),
      series: await readSeries(visitor, regionCode, { indicator, data }),
      reading: { ...reading, overview: { ...reading.overview, month: [...reading.overview.month] } },
      catalogue: await readCatalogue(visitor, null),
      printed: await readPublishedFigures(visitor, null),
      found: ["trenggalek", "35.03", "laporan", "blitar"].map((words) => searchRegions(words, regions, aliases)),
    };
  }

  beforeAll(async () => {
    Object.assign(key, await keyOf());
    before = await publicView();
  });

  it("is on no public page, and moves no kept page", async () => {
    const version = await dataVersion();
    const unseen = async () => {
      expect(await publicView()).toEqual(before);
      expect(await dataVersion()).toBe(version);
    };
    await type("staff", key, { PU: "87654", BPU: "70" });
    await unseen();
    await submit(key);
    await unseen();
    await sendBack(key);
    await unseen();
    await type("staff", key, { PU: "87655" });
    await submit(key);
    await unseen();
    expect(JSON.stringify(before)).not.toMatch(/8765[45]/);

    await approve(key);
    expect(await dataVersion()).toBeGreaterThan(version);
    const after = await publicView();
    const row = after.month.rows.find(({ region }) => region.code === key.regionCode);
    expect(row?.participants).toBe(87725);
    expect(after.month.sources.map(({ id }) => id)).toContain("laporan-blitar");
    expect(after.series.rows).toHaveLength(before.series.rows.length + 1);
  });
});

describe("many hands at once", () => {
  it("on one cell: one of two wins, and the other sees whose text stands", async () => {
    for (const text of ["10", ""]) {
      const key = await keyOf();
      if (text !== "") await type("staff", key, { PU: text });
      const base = text === "" ? 0 : 1;
      const saves = (["staff", "colleague", "head"] as const).map((person, index) =>
        saveCells(who(person), { period: key.period, changes: [change(REGION, "PU", String(20 + index), base)] }),
      );
      const verdicts = (await Promise.all(saves)).flatMap((saved) => saved.verdicts);
      const [winner, ...rest] = verdicts.filter(({ kind }) => kind === "saved");
      expect(rest).toEqual([]);
      const standing = (await opened(key))?.cells.PU;
      expect(winner).toMatchObject({ text: standing?.text, revision: base + 1 });
      const { name } = await database.db.user.findUniqueOrThrow({ where: { id: standing?.enteredBy } });
      expect(verdicts.filter(({ kind }) => kind === "conflict")).toMatchObject([
        { theirs: { text: standing?.text, revision: base + 1, by: name } },
        { theirs: { text: standing?.text, revision: base + 1, by: name } },
      ]);
      expect(await events(key)).toHaveLength(base + 1);
    }
  });

  it("on the cells of one report and of its neighbours: all twenty are kept", async () => {
    const key = await keyOf();
    const cells = REGIONS.flatMap((region) => ENTRY_COLUMNS.slice(0, 5).map((column) => ({ region, column })));
    const saves = cells.map(({ region, column }, index) =>
      saveCells(who(index % 2 ? "staff" : "colleague"), {
        period: key.period,
        changes: [change(region, column, String(index + 1))],
      }),
    );
    const verdicts = (await Promise.all(saves)).flatMap((saved) => saved.verdicts);
    expect(verdicts.filter(({ kind }) => kind !== "saved")).toEqual([]);
    const stored = await database.db.reportCell.findMany({ where: { period: key.period } });
    expect(stored.map(({ value }) => value).sort((one, other) => one! - other!)).toEqual(cells.map((_, at) => at + 1));
  });

  it("on one report of all its columns, twenty saves in one draft", async () => {
    const key = await keyOf();
    const saves = Array.from({ length: 20 }, (_, index) => {
      const column = ENTRY_COLUMNS[index % ENTRY_COLUMNS.length]!;
      return saveCells(who("staff"), {
        period: key.period,
        changes: [change(REGION, column, String(index + 1), Math.floor(index / 9))],
      });
    });
    const verdicts = (await Promise.all(saves)).flatMap((saved) => saved.verdicts);
    const stored = await database.db.reportCell.findMany({ where: key });
    expect(stored).toHaveLength(ENTRY_COLUMNS.length);
    for (const { column, text, revision } of stored) {
      const kept = verdicts.flatMap((one) => (one.kind === "saved" && one.column === column ? [one] : []));
      expect(kept.map((one) => one.revision).sort((one, other) => one - other)).toEqual(
        Array.from({ length: revision }, (_, at) => at + 1),
      );
      expect(kept.find((one) => one.revision === revision)?.text).toBe(text);
    }
    expect(await verifyChain(database.db, commandLineActor("uji"))).toMatchObject({ broken: null });
  });

  it("on one step: a report is approved once, and its figures are counted once", async () => {
    const key = await sent();
    const both = await Promise.allSettled([approve(key, "head"), approve(key, "office"), sendBack(key, "office")]);
    expect(both.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    const status = (await opened(key))?.version.status;
    expect(await database.db.participantCount.count({ where: key })).toBe(status === "APPROVED" ? 2 : 0);
    expect(await events(key)).toHaveLength(3);
  });
});
