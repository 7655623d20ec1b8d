import { beforeAll, describe, expect, it } from "vitest";
import { commandLineActor, publicActor } from "@/lib/auth/actor";
import { addMonths, periodOf } from "@/lib/core/period";
import { readReading } from "@/lib/coverage/queries/reading";
import { useDatabase } from "@/lib/env";
import { backTestAll } from "@/lib/outlook/queries/back-test";
import { readRisers } from "@/lib/outlook/queries/risers";
import { outlookOf } from "@/lib/outlook/rules/outlook";
import type { Outlook } from "@/lib/outlook/schema";
import { importing } from "../support/importing";
import { runCommand } from "../support/run-command";

const { database, workers, participants } = importing();

const FIRST = periodOf(2020, 10);
const MONTHS = 60;
/** Five years that grow and fall back after each December. */
const grown = (code: string, start: number, pace: number) =>
  Array.from({ length: MONTHS }, (_, at) => {
    const period = addMonths(FIRST, at);
    return `${code},${period},ALL,${start + pace * at - (period.endsWith("-12") ? 0 : 900)},`;
  });

beforeAll(async () => {
  useDatabase(database.url);
  await workers(["35.74,2020,100000,", "35.72,2020,120000,", "35.05,2020,110000,"]);
  await participants([...grown("35.74", 20_000, 100), ...grown("35.72", 22_000, 300), ...grown("35.05", 20_000, 300)]);
});

describe("real months", () => {
  it("are back-tested apart from simulated ones, and the command prints it in one line", async () => {
    const { real, simulated } = await backTestAll(commandLineActor("uji"));
    expect([real.regions, simulated.regions]).toEqual([3, 0]);
    const answer = await runCommand("backtest", ["--json"], { DATABASE_URL: database.url });
    expect(answer).toMatchObject({ code: 0, stderr: "" });
    const said = JSON.parse(answer.stdout) as Record<string, Record<string, unknown>>;
    expect(said).toMatchObject({
      regions: 3,
      origins: real.origins,
      real: { regions: 3 },
      simulated: { inside: null },
    });
    const { error } = said.real!.projection as { error: number };
    expect(error).toBeGreaterThan(0);
    expect(error).toBeLessThan((said.real!.naive as { error: number }).error);
  });

  it("are gone on with by the page of their region, from what was known in the month shown", async () => {
    const read = async (period?: string) => {
      const { overview, shown } = await readReading(publicActor(), "35.74", period ? { period } : {});
      return outlookOf(overview.series, shown!.period) as Outlook;
    };
    const [now, before] = [await read(), await read("2025-03")];
    expect([now.from, before.from, now.simulated]).toEqual(["2025-09", "2025-03", false]);
    // December again stands above the months around it.
    expect(now.months[2]!.people).toBeGreaterThan(Math.max(now.months[1]!.people, now.months[3]!.people) + 500);
  });

  it("of others show who rose from where a region stands now", async () => {
    const { regions, view, shown } = await readReading(publicActor(), "35.74", {});
    const { risers, stood, alike } = await readRisers(publicActor(), { regions, view, shown: shown! });
    // Kabupaten Blitar rose as much and is of another kind.
    expect([alike, stood, risers.map(({ region }) => region.code)]).toEqual([1, 1, ["35.72"]]);
    expect(risers[0]!.to.area.yearOnYear!.points).toBeCloseTo(3, 10);
  });
});

it("an option that there is not is named", async () => {
  const answer = await runCommand("backtest", ["--bulan"], { DATABASE_URL: database.url });
  expect(answer).toMatchObject({ code: 1, stdout: "" });
  expect(answer.stderr).toMatch(/^pilihan --bulan tidak dikenal/);
});
