import { describe, expect, it } from "vitest";
import { verifyChain } from "@/lib/audit/queries";
import { commandLineActor } from "@/lib/auth/actor";
import { importing, tally } from "../support/importing";

const { database, nothingWritten, workers, participants } = importing();

const events = () => database.db.auditEvent.findMany({ orderBy: { number: "asc" } });
const anything = (form: RegExp) => expect.stringMatching(form) as string;

describe("an import", () => {
  it("leaves one event about its source in the same transaction", async () => {
    await workers(["35.74,2021,119345,", "35.75,2021,101,40"], { base: "eligible", title: "Sakernas" });
    await participants(["35.74,2021-12,PU,10,1", "35.74,2021-12,BPU,5,"]);
    const [source] = await database.db.source.findMany({ where: { title: "Sakernas" } });
    expect(await events()).toMatchObject([
      {
        action: "facts.imported",
        subjectKind: "source",
        subjectKey: source!.id,
        actorKind: "command-line",
        actorId: "import",
        before: null,
        after: {
          of: "workers",
          file: "berkas-1.csv",
          sha256: source!.fileSha256,
          title: "Sakernas",
          base: "ELIGIBLE",
          codes: "kemendagri",
          rows: 2,
          accepted: 2,
          unchanged: 0,
          facts: 3,
        },
      },
      {
        subjectKey: anything(/^file-/),
        after: { of: "participants", extent: "OWN", basis: "REGISTRATION", period: null, rows: 2, facts: 2 },
      },
    ]);
  });

  it("tells what was new of a file that is half known", async () => {
    await workers(["35.74,2021,119345,", "35.76,2021,7,"], { base: "eligible" });
    expect((await events()).at(-1)).toMatchObject({ after: { rows: 2, accepted: 1, unchanged: 1, facts: 1 } });
  });

  it("leaves none when nothing is recorded: unchanged, refused or only tried", async () => {
    const unchanged = await nothingWritten(() => workers(["35.76,2021,7,"], { base: "eligible" }));
    expect(tally(unchanged)).toEqual({ rows: 1, accepted: 0, unchanged: 1, rejected: 0 });
    expect(tally(await nothingWritten(() => workers(["35.76,2022,-1,"])))).toMatchObject({ rejected: 1 });
    expect(tally(await nothingWritten(() => workers(["35.76,2022,8,"], { dryRun: true })))).toMatchObject({
      accepted: 1,
    });
  });

  it("is kept with its event or not at all", async () => {
    await database.db.$executeRaw`
      CREATE FUNCTION fail_late() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'disk full'; END $$`;
    for (const [table, attempt] of [
      ["AuditEvent", () => workers(["35.77,2021,7,"])],
      ["AuditEvent", () => participants(["35.77,2021-12,PU,10,"])],
      ["WorkerCount", () => workers(["35.77,2021,7,"])],
      ["Report", () => participants(["35.77,2021-12,PU,10,"])],
    ] as const) {
      // SQL of our own: a name of a table cannot be a parameter.
      await database.db.$executeRawUnsafe(
        `CREATE TRIGGER fail_late AFTER INSERT ON "${table}" FOR EACH ROW EXECUTE FUNCTION fail_late()`,
      );
      await nothingWritten(() => expect(attempt()).rejects.toThrow("disk full"));
      await database.db.$executeRawUnsafe(`DROP TRIGGER fail_late ON "${table}"`);
    }
    const verdict = await verifyChain(database.db, commandLineActor("uji"));
    expect(verdict).toMatchObject({ checked: 3, broken: null });
  });
});
