import { randomBytes } from "node:crypto";
import { readdir, readFile, stat } from "node:fs/promises";
import path from "node:path";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { commandLineActor, publicActor, type UserActor } from "@/lib/auth/actor";
import { AppError } from "@/lib/core/errors";
import { periodOf } from "@/lib/core/period";
import { useDatabase, useInstallation } from "@/lib/env";
import { askForSheets, stopSheet } from "@/lib/letters/commands/requests";
import { sendLetters } from "@/lib/letters/commands/send-letters";
import { readOwnRequests } from "@/lib/letters/queries/own-requests";
import { ALL_OWN, MOST_ASKED } from "@/lib/letters/rules";
import type { LettersDone } from "@/lib/letters/schema";
import { openTypesetter, type Typesetter } from "@/lib/typesetting/typesetter";
import { setActive } from "@/lib/users/commands/change-user";
import { removeUser } from "@/lib/users/commands/remove-user";
import { actAs } from "../support/accounts";
import { eventsOf } from "../support/audit-events";
import { importing } from "../support/importing";
import { textsOf } from "../support/pdf";
import { refusalBy } from "../support/refusal";
import { runCommand } from "../support/run-command";
import { smtpServer } from "../support/smtp-server";
import { temporaryFolder } from "../support/temporary-folder";

// Who asks for the sheet of a region gets it once for each month, whatever happens on the way.

const { database, participants, workers } = importing();
const mail = smtpServer();
const SEPTEMBER = periodOf(2025, 9);
const SITE = "https://jangkau.contoh.go.id";
const operator = commandLineActor("letters");
const BLITAR = { kind: "BRANCH", branchId: "blitar" } as const;

let admin: UserActor;
let folder = "";

beforeAll(async () => {
  useDatabase(database.url);
  useInstallation({ secret: randomBytes(32).toString("base64url"), address: SITE });
  const temporary = await temporaryFolder();
  folder = temporary.folder;
  process.env.JANGKAU_DATA = folder;
  admin = await actAs(database.db, "ADMIN", { kind: "ALL" });
  await workers(["35.74,2024,133451,", "35.72,2024,80000,"]);
  await participants(["35.74,2025-09,PU,30000,", "35.72,2025-09,PU,20000,"]);
  return temporary.remove;
});

beforeEach(async () => {
  process.env.SMTP_URL = mail.url;
  await database.db.sheetRequest.deleteMany();
});

const official = () => actAs(database.db, "REGIONAL_OFFICIAL", { kind: "REGION", regionCode: "35.74" });
const staff = () => actAs(database.db, "BRANCH_STAFF", BLITAR);
const ask = (actor: UserActor, ...codes: string[]) =>
  codes.reduce<Promise<unknown>>(
    (before, regionCode) => before.then(() => askForSheets(actor, { regionCode })),
    Promise.resolve(),
  );
const codesOf = async (actor: UserActor) => (await readOwnRequests(actor)).map(({ code }) => code);
const emailOf = async ({ userId }: UserActor) =>
  (await database.db.user.findUniqueOrThrow({ where: { id: userId } })).email;
const send = async (tell: (done: LettersDone) => void = () => undefined) =>
  (await sendLetters(operator, { period: SEPTEMBER, tell })).done;
const command = (...options: string[]) =>
  runCommand("letters", options, { DATABASE_URL: database.url, SMTP_URL: mail.url, APP_URL: SITE });
const refusalOf = async (act: () => Promise<unknown>) => {
  const refusal = await refusalBy(database, act);
  return refusal === null ? "accepted" : `${refusal.code}: ${refusal.message}`;
};
/** The names of the sheets in a letter. */
const sheetsIn = (source: string) =>
  [...source.matchAll(/filename=(\S+\.pdf)/g)].map((match) => match[1]!.replaceAll('"', ""));

describe("asking", () => {
  it("is for any region, once for each, and leaves an event without an address", async () => {
    const actor = await official();
    const events = await eventsOf(database, () => ask(actor, "35.74", "35"));
    expect(events).toMatchObject([
      { action: "letter.asked", subjectKind: "user", subjectKey: actor.userId, after: { sheets: ["35.74"] } },
      { after: { sheets: ["35"] } },
    ]);
    expect(JSON.stringify(events)).not.toContain("@");
    expect(await readOwnRequests(actor)).toMatchObject([
      { code: "35", name: "Jawa Timur", level: "PROVINCE", lastSent: null },
      { code: "35.74", level: "REGENCY" },
    ]);
    expect(await refusalOf(() => ask(actor, "35.74"))).toBe("conflict: Lembar daerah itu sudah Anda minta.");
    for (const unknown of ["99.99", "00", "91L", "", "x"])
      expect(await refusalOf(() => ask(actor, unknown))).toBe(
        "invalid-input: Pilih provinsi atau kabupaten/kota dari daftar.",
      );
  });

  it("can be for all regions of one's own that are left", async () => {
    const actor = await staff();
    await ask(actor, "35.05");
    expect(await askForSheets(actor, { regionCode: ALL_OWN })).toEqual(["35.03", "35.04", "35.72"]);
    expect(await refusalOf(() => ask(actor, ALL_OWN))).toMatch(/^conflict: Lembar semua daerah Anda/);
  });

  it("ends at twenty, also where two forms are sent at once", async () => {
    const regions = await database.db.region.findMany({ where: { parentCode: "35" }, take: MOST_ASKED + 1 });
    const [first, second, ...others] = regions.map(({ code }) => code);
    await ask(admin, ...others);
    const both = await Promise.allSettled([ask(admin, first!), ask(admin, second!)]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await codesOf(admin)).toHaveLength(MOST_ASKED);
    expect(await refusalOf(() => ask(admin, "11"))).toMatch(/^conflict: Paling banyak 20 daerah/);
  });

  it("is one's own matter, and so is stopping", async () => {
    const [actor, other] = [await official(), await staff()];
    await ask(actor, "35.74");
    expect(await refusalOf(() => stopSheet(other, { regionCode: "35.74" }))).toMatch(/^not-found/);
    for (const nobody of [publicActor(), operator]) {
      expect(await refusalOf(() => askForSheets(nobody, { regionCode: "35.74" }))).toMatch(/^forbidden/);
      expect(await refusalOf(() => stopSheet(nobody, { regionCode: "35.74" }))).toMatch(/^forbidden/);
    }
    const events = await eventsOf(database, () => stopSheet(actor, { regionCode: "35.74" }));
    expect(events).toMatchObject([{ action: "letter.stopped", before: { sheets: ["35.74"] }, after: null }]);
    expect(await codesOf(actor)).toEqual([]);
    expect(await refusalOf(() => stopSheet(actor, { regionCode: "35.74" }))).toMatch(/^not-found/);
    await ask(actor, "35.74");
    expect(await codesOf(actor)).toEqual(["35.74"]);
  });

  it("is held to by the database", async () => {
    const { userId } = await official();
    const row = { userId, regionCode: "35.74" };
    await expect(database.db.sheetRequest.create({ data: { ...row, regionCode: "00" } })).rejects.toThrow(
      /has_a_sheet/,
    );
    await expect(database.db.sheetRequest.create({ data: { ...row, stoppedAt: new Date(0) } })).rejects.toThrow(
      /in_order/,
    );
    await database.db.sheetRequest.create({ data: row });
    await expect(database.db.sentSheet.create({ data: { ...row, period: "2025-13" } })).rejects.toThrow(/of_a_month/);
    await database.db.sentSheet.create({ data: { ...row, period: "2025-09" } });
    await expect(database.db.$executeRaw`UPDATE "SentSheet" SET "period" = '2025-08'`).rejects.toThrow(/refused/);
  });
});

describe("sending", () => {
  it("brings all that somebody asks for in one letter, once, and says where there is no figure", async () => {
    const actor = await official();
    await ask(actor, "35.74", "35.72", "35.05");
    const events = await eventsOf(database, async () => {
      expect(await send()).toMatchObject({
        ...{ of: 1, letters: 1, sheets: 2, failedSheets: [], failedLetters: [] },
        withoutFigure: [{ code: "35.05", name: "Kabupaten Blitar" }],
      });
    });
    expect(events).toMatchObject([
      {
        ...{ action: "letter.sent", actorKind: "command-line", subjectKey: actor.userId },
        after: { period: "2025-09", sheets: ["35.72", "35.74"] },
      },
    ]);
    expect(JSON.stringify(events)).not.toContain("@");
    const [letter, ...more] = mail.received;
    expect(more).toEqual([]);
    expect(letter!.to).toBe(await emailOf(actor));
    expect(sheetsIn(letter!.source)).toEqual(["lembar-35.72-2025-09.pdf", "lembar-35.74-2025-09.pdf"]);
    expect(letter!.source).toContain("Subject: Lembar September 2025: 2 daerah");
    expect((await readOwnRequests(actor)).map(({ lastSent }) => lastSent)).toEqual([null, "2025-09", "2025-09"]);

    // Nothing again, also after stopping and asking anew; a region whose figure has come follows.
    await stopSheet(actor, { regionCode: "35.74" });
    await ask(actor, "35.74");
    expect(await send()).toMatchObject({ letters: 0, sheets: 0 });
    await participants(["35.05,2025-09,PU,40000,"]);
    expect(await send()).toMatchObject({ letters: 1, sheets: 1, withoutFigure: [] });
    expect(mail.received.map(({ source }) => sheetsIn(source).length)).toEqual([2, 1]);
  });

  it("keeps letter and sheets as files for the operator alone where there is no mail server", async () => {
    delete process.env.SMTP_URL;
    const actor = await official();
    await ask(actor, "35.74");
    await send();
    const files = (await readdir(path.join(folder, "mail"))).sort().map((file) => path.join(folder, "mail", file));
    expect(files.map((file) => path.basename(file).slice(31))).toEqual(["-lembar-35.74-2025-09.pdf", ".txt"]);
    for (const file of files) expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect((await textsOf(await readFile(files[0]!)))[0]).toContain("Kota Probolinggo, Jawa Timur");
    const text = await readFile(files[1]!, "utf8");
    expect(text).toContain(
      `To: ${await emailOf(actor)}\nSubject: Lembar September 2025: Kota Probolinggo, Jawa Timur\n`,
    );
    expect(text).toContain(`Attachment: ${path.basename(files[0]!)}\n\nYth. Orang Uji,\n\n`);
    expect(text).toMatch(/Kota Probolinggo, Jawa Timur\n22,5% .*terlindungi/);
    expect(text).toContain(`Alamat lembar: ${SITE}/daerah/35.74/lembar?period=2025-09&diketahui=`);
    expect(text).toContain(`hentikan di halaman ini:\n${SITE}/akun/lembar-bulanan\n`);
  });

  it("goes on where a run was interrupted", async () => {
    const people = [await official(), await official(), await staff()];
    for (const actor of people) await ask(actor, "35.74");
    await expect(
      send(() => {
        throw new Error("interrupted");
      }),
    ).rejects.toThrow("interrupted");
    expect(mail.received).toHaveLength(1);
    expect(await send()).toMatchObject({ of: 2, letters: 2 });
    const all = await Promise.all(people.map(emailOf));
    expect(mail.received.map(({ to }) => to).sort()).toEqual(all.sort());
  });

  it("gives nothing to whom an account was taken from, and asks nothing of him again", async () => {
    const [gone, hidden] = [await official(), await official()];
    for (const actor of [gone, hidden]) await ask(actor, "35.74");
    await setActive(admin, { userId: gone.userId, active: false });
    await database.db.user.update({ where: { id: hidden.userId }, data: { deactivatedAt: new Date() } });
    expect(await send()).toMatchObject({ of: 0, letters: 0 });
    await setActive(admin, { userId: gone.userId, active: true });
    expect(await send()).toMatchObject({ of: 0, letters: 0 });
    await ask(gone, "35.74");
    expect(await send()).toMatchObject({ of: 1, letters: 1 });
    await setActive(admin, { userId: gone.userId, active: false });
    await removeUser(admin, { userId: gone.userId, reason: "Sudah pindah tugas" });
    const where = { userId: gone.userId };
    expect(await database.db.sheetRequest.count({ where })).toBe(0);
    expect(await database.db.sentSheet.count({ where })).toBe(0);
  });

  it("leaves out a sheet that cannot be made, and sends it the next time", async () => {
    const shared = globalThis as { __jangkauTypesetter?: Typesetter };
    const real = openTypesetter();
    const isBroken = (task: unknown) => JSON.stringify(task).includes("Kota Blitar, Jawa Timur");
    shared.__jangkauTypesetter = {
      close: real.close,
      typeset: (task) =>
        isBroken(task) ? Promise.reject(new AppError("unavailable", "PDF belum dapat dibuat.")) : real.typeset(task),
    };
    const actor = await official();
    await ask(actor, "35.72", "35.74");
    expect(await send()).toMatchObject({
      ...{ letters: 1, sheets: 1 },
      failedSheets: [{ code: "35.72", name: "Kota Blitar", message: "PDF belum dapat dibuat." }],
    });
    delete shared.__jangkauTypesetter;
    expect(await send()).toMatchObject({ letters: 1, sheets: 1, failedSheets: [] });
    expect(mail.received.flatMap(({ source }) => sheetsIn(source))).toEqual([
      "lembar-35.74-2025-09.pdf",
      "lembar-35.72-2025-09.pdf",
    ]);
  });

  it("is the operator's", async () => {
    const actor = await staff();
    const attempt = () => sendLetters(actor, { period: SEPTEMBER, tell: () => undefined });
    expect(await refusalOf(attempt)).toMatch(/^forbidden/);
  });
});

describe("npm run letters", () => {
  it("tells what failed without an address, sends to the others, and what is left the next time", async () => {
    const [wrong, right] = [await official(), await staff()];
    for (const actor of [wrong, right]) await ask(actor, "35.74");
    mail.refused.add(await emailOf(wrong));
    const first = await command("--json");
    expect(first.code).toBe(2);
    expect(first.stderr).toContain(`Surat untuk akun ${wrong.userId} gagal dikirim (EENVELOPE 550)`);
    expect(JSON.parse(first.stdout)).toMatchObject({ period: "2025-09", of: 2, letters: 1, sheets: 1 });
    expect(first.stdout + first.stderr).not.toContain("@");
    mail.refused.clear();
    expect(await command("--period", "2025-09")).toMatchObject({
      ...{ code: 0, stdout: "September 2025: 1 surat dengan 1 lembar terkirim\n" },
    });
    const all = await Promise.all([right, wrong].map(emailOf));
    expect(mail.received.map(({ to }) => to)).toEqual(all);
  });

  it("sends one letter where two run at once", async () => {
    const people = [await official(), await staff()];
    for (const actor of people) await ask(actor, "35.74");
    const runs = await Promise.all([command("--json"), command("--json")]);
    expect(runs.map(({ code }) => code)).toEqual([0, 0]);
    expect(mail.received).toHaveLength(2);
    expect(new Set(mail.received.map(({ to }) => to)).size).toBe(2);
  });

  it("refuses in words what it cannot do", async () => {
    const { code, stderr } = await command("--period", "September");
    expect(`${code} ${stderr}`).toMatch(/^1 Perintah tidak dapat dipakai: --period diisi bulan/);
    const lost = await runCommand("letters", [], {
      ...{ DATABASE_URL: database.url, SMTP_URL: mail.url, APP_URL: undefined },
    });
    expect(`${lost.code} ${lost.stderr}`).toMatch(/^1 .*APP_URL tidak/s);
  });
});
