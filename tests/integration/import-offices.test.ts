import { describe, expect, it } from "vitest";
import { readTrail } from "@/lib/audit/queries";
import { auditFilterSchema } from "@/lib/audit/schema";
import { bringFile } from "@/lib/imports/commands/bring-file";
import { undoImport } from "@/lib/imports/commands/undo-import";
import { readBatch, readSeenBatch, readSeenBatches } from "@/lib/imports/queries/batches";
import { actorWords } from "@/lib/trail/format/trail-words";
import { makeUser, signInAs } from "../support/accounts";
import { actorOf } from "@/lib/auth/session";
import { BLITAR, branchBook, CITY, placeRow } from "../support/branch-book";
import { importWork } from "../support/import-work";
import type { Person } from "../support/month-work";

// An import is its office's matter: who else sees a file that somebody has brought, and may take it back.

const { database, who, month, opened, type, setWindow, bring, confirm, refusal } = importWork();
const SEEING: Person[] = ["staff", "colleague", "head", "office", "admin"];
const STRANGERS: Person[] = ["neighbour", "farOffice"];

/** A file of the staff's that was taken over. */
async function imported(): Promise<{
  id: string;
  key: { period: Awaited<ReturnType<typeof month>>; regionCode: string };
}> {
  const period = await month();
  const key = { period, regionCode: BLITAR.code };
  await type("staff", key, { PU: "5" });
  const id = await bring("staff", branchBook(period, [placeRow(BLITAR, 50, 60, null), placeRow(CITY, 70, null, null)]));
  await confirm("staff", id);
  return { id, key };
}

describe("a file that somebody has brought", () => {
  it("is seen by the branch, the regional office above it and administrators, with who brought it", async () => {
    const { id } = await imported();
    const { name } = await database.db.user.findUniqueOrThrow({ where: { id: who("staff").userId } });
    for (const person of SEEING) {
      const seen = await readSeenBatch(who(person), id);
      expect(seen).toMatchObject({ id, broughtByName: name, office: "Cabang Blitar", isOwn: person === "staff" });
      const lists = await readSeenBatches(who(person));
      expect((person === "staff" ? lists.own : lists.others).map((one) => one.id)).toContain(id);
    }
  });

  it("is not seen from another branch or office, nor by those who bring no files", async () => {
    const { id } = await imported();
    for (const person of STRANGERS) {
      expect(await readSeenBatch(who(person), id)).toBeNull();
      expect((await readSeenBatches(who(person))).others).toEqual([]);
      await expect(undoImport(who(person), id)).rejects.toMatchObject({ code: "not-found" });
    }
    for (const person of ["official", "supervisor"] as const) {
      await expect(readSeenBatch(who(person), id)).rejects.toMatchObject({ code: "forbidden" });
      await expect(readSeenBatches(who(person))).rejects.toMatchObject({ code: "forbidden" });
      await expect(undoImport(who(person), id)).rejects.toMatchObject({ code: "forbidden" });
    }
  });

  it("is still read, mapped and taken over by whoever brought it alone", async () => {
    const { id } = await imported();
    for (const person of ["colleague", "head", "admin"] as const)
      await expect(readBatch(who(person), id)).rejects.toMatchObject({ code: "not-found" });
    await expect(readBatch(who("office"), id)).rejects.toMatchObject({ code: "forbidden" });
  });

  it("stays its office's when whoever brought it moves on", async () => {
    const period = await month();
    const { email, id: userId } = await makeUser(database.db, "BRANCH_STAFF", { kind: "BRANCH", branchId: "blitar" });
    const bytes = branchBook(period, [placeRow(BLITAR, 1, 2, 3)]);
    const id = await bringFile(await actorOf(await signInAs(email)), { name: "rekap.xlsx", bytes });
    await database.db.user.update({ where: { id: userId }, data: { branchId: "pasuruan" } });
    expect(await readSeenBatch(who("colleague"), id)).toMatchObject({ office: "Cabang Blitar" });
    expect(await readSeenBatch(who("neighbour"), id)).toBeNull();
  });
});

describe("taking back what a colleague has brought", () => {
  it.each(["colleague", "head", "office", "admin"] as const)(
    "is for the %s, and recorded as theirs",
    async (person) => {
      const { id, key } = await imported();
      expect(await undoImport(who(person), id)).toEqual({ back: 3, stay: 0 });
      expect((await opened(key))?.cells.PU).toMatchObject({ text: "5", value: 5, enteredBy: who(person).userId });
      const trail = await readTrail(
        who("supervisor"),
        auditFilterSchema.parse({ subjectKind: "import", subjectKey: id }),
      );
      const [event] = trail.events;
      expect(event).toMatchObject({ action: "drafts.import-undone", actorId: who(person).userId });
      expect(actorWords(event!, trail)).toBe(trail.names.get(who(person).userId));
      const seen = await readSeenBatch(who("staff"), id);
      expect(seen).toMatchObject({ status: "UNDONE", endedBy: who(person).userId });
      expect(await refusal(() => undoImport(who("staff"), id))).toBe("I.505");
    },
  );

  it("leaves what somebody has gone on with, and closed months, as it does for the one who brought it", async () => {
    const { id, key } = await imported();
    await type("colleague", key, { BPU: "61" });
    expect(await undoImport(who("office"), id)).toEqual({ back: 2, stay: 1 });
    const { id: late, key: closed } = await imported();
    await setWindow(closed.period, "closed");
    expect(await refusal(() => undoImport(who("office"), late))).toBe("I.507");
    expect(await refusal(() => undoImport(who("admin"), late))).toBe("I.507");
  });
});
