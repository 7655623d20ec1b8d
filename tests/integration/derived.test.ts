import { beforeAll, describe, expect, it } from "vitest";
import { commandLineActor, publicActor } from "@/lib/auth/actor";
import { rebuildDerived } from "@/lib/coverage/commands/rebuild-derived";
import { describeDerived } from "@/lib/coverage/format/derived";
import { readSeries } from "@/lib/coverage/queries/coverage";
import { checkDerived } from "@/lib/coverage/queries/derived";
import { useDatabase } from "@/lib/env";
import { importing } from "../support/importing";

const { database, workers, participants } = importing();
const actor = commandLineActor("uji");

const series = (code: string) => readSeries(publicActor(), code, { indicator: "employed", data: "all" });
const stored = () => database.db.areaMonth.findMany({ orderBy: [{ area: "asc" }, { period: "asc" }] });

beforeAll(async () => {
  useDatabase(database.url);
  await workers(["35.74,2022,120000,60000", "35.74,2024,123854,64838", "61.71,2023,300000,200000"]);
  await participants(["35.74,2024-10,ALL,26000,", "35.74,2023-10,ALL,24000,", "61.71,2024-10,ALL,50000,"]);
});

describe("sums of provinces and the nation", () => {
  it("are stored by whoever reads first, and hold until something they rest on changes", async () => {
    expect((await series("00")).rows.map(({ period, participants: people }) => [period, people])).toEqual([
      ["2023-10", 24000],
      ["2024-10", 76000],
    ]);
    await series("61");
    const before = await stored();
    expect(before.map(({ area, period }) => `${area} ${period}`)).toEqual(["00 2023-10", "00 2024-10", "61 2024-10"]);
    await series("00");
    expect(await stored()).toEqual(before);

    await participants(["35.74,2023-10,ALL,25000,"]);
    expect((await series("00")).rows[0]).toMatchObject({ participants: 25000, revision: { participants: 24000 } });
    // A month later than the changed one rests on it too, for its change over a year; Kalimantan Barat does not.
    const after = await stored();
    expect(after.map(({ stamp }, index) => stamp === before[index]!.stamp)).toEqual([false, false, true]);
    expect((await series("00")).rows[1]?.yearOnYear).toMatchObject({ regions: 1, of: 514 });
  });

  it("follow new workers", async () => {
    await workers(["61.71,2024,310000,200000"]);
    expect((await series("61")).rows[0]).toMatchObject({ reported: { workers: 310000 } });
  });

  it("are found wrong where they are, and remade", async () => {
    expect(await checkDerived(actor)).toMatchObject({ different: [] });
    await database.db.$executeRaw`
      UPDATE "AreaMonth" SET "value" = jsonb_set("value", '{participants}', '1') WHERE "area" = '00' AND "period" = '2024-10'`;
    expect((await series("00")).rows[1]?.participants).toBe(1);
    const check = await checkDerived(actor);
    expect(check.different).toEqual([{ area: "00", period: "2024-10" }]);
    expect(describeDerived(check)).toContain("wilayah 00, Oktober 2024");
    expect(await rebuildDerived(actor)).toBeGreaterThan(0);
    expect(await checkDerived(actor)).toMatchObject({ different: [] });
    expect((await series("00")).rows[1]?.participants).toBe(76000);
  });

  it("are nothing that a visitor may remake", async () => {
    await expect(rebuildDerived(publicActor())).rejects.toMatchObject({ code: "unauthenticated" });
  });

  it("are of ten years, however many there are, and older ones where they are asked for", async () => {
    await participants(["35.74,2001-10,ALL,500,", "35.74,2014-11,ALL,700,", "35.74,2014-10,ALL,600,"]);
    expect((await series("35")).rows.map(({ period }) => period)).toEqual(["2014-11", "2023-10", "2024-10"]);
    const old = { indicator: "employed", data: "all", from: "2001-01", to: "2002-12" } as Parameters<
      typeof readSeries
    >[2];
    expect((await readSeries(publicActor(), "35", old)).rows.map(({ period }) => period)).toEqual(["2001-10"]);
    expect((await series("35.74")).rows.map(({ period }) => period)).toEqual(["2014-11", "2023-10", "2024-10"]);
  });
});
