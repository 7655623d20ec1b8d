import { describe, expect, it } from "vitest";
import { PUT } from "@/app/api/v1/reports/[period]/[code]/route";
import type { TokenVerb } from "@/lib/access/policy/verbs";
import { addMonths } from "@/lib/core/period";
import { commandLineActor } from "@/lib/auth/actor";
import { forgetOldAnswers } from "@/lib/tokens/commands/forget-answers";
import { reportAnswerSchema } from "@/lib/reports/format/report-answer";
import { openCorrection } from "@/lib/reports/commands/correct-report";
import type { ReportKey } from "@/lib/reports/schema";
import { monthSteps, WHY } from "../support/month-steps";
import { FOREIGN, REGIONS, type Person } from "../support/month-work";
import { bearer, putToken } from "../support/tokens";

// A program writes a month as the form does: the same rules, words and locks, and never a step that is for people.

const steps = monthSteps();
const { database, who, keyOf, opened, type, sent, approve, sendBack, everything, events, month } = steps;
const [REGION] = REGIONS;
const ALL: readonly TokenVerb[] = ["read", "write", "submit"];

type Told = { status: number; body: Record<string, unknown> };

async function tokenOf(person: Person, verbs = ALL, regions: string[] = []): Promise<string> {
  const { token, sql, values } = putToken(who(person).userId, { verbs, regions });
  await database.db.$executeRawUnsafe(sql, ...values);
  return token.secret;
}

function request(secret: string | null, body: unknown, headers: Record<string, string> = {}): Request {
  const text = typeof body === "string" ? body : JSON.stringify(body);
  const all = { "content-type": "application/json", "content-length": String(Buffer.byteLength(text)), ...headers };
  return new Request("http://localhost/", {
    method: "PUT",
    body: text,
    headers: { ...(secret ? bearer(secret) : {}), ...all },
  });
}

async function put(secret: string | null, key: ReportKey, body: unknown, headers = {}): Promise<Told> {
  const params = Promise.resolve({ period: key.period, code: key.regionCode });
  const response = await PUT(request(secret, body, headers), { params });
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
}

/** What must be refused and leave nothing behind. */
async function refusedBy(secret: string | null, key: ReportKey, body: unknown, headers = {}): Promise<string> {
  const before = await everything();
  const told = await put(secret, key, body, headers);
  expect(await everything()).toEqual(before);
  return `${told.status} ${/[WP]\.\d{3}/.exec(String(told.body.detail))?.[0] ?? ""}`.trim();
}

const PU_BPU = { figures: { PU: 900, BPU: 70 } };

describe("a program", () => {
  it("writes a draft as the form would, and the trail says by which token", async () => {
    const key = await keyOf();
    const secret = await tokenOf("staff");
    const { status, body } = await put(secret, key, { figures: { PU: 1200500, BPU: 70, TOTAL: null } });
    expect(status).toBe(200);
    expect(reportAnswerSchema.parse(body)).toMatchObject({
      ...{ period: key.period, regionCode: REGION, state: "DRAFT", version: 1 },
      cells: { PU: { value: 1200500, text: "1.200.500", message: null }, BPU: { value: 70 } },
    });
    expect(await opened(key)).toMatchObject({ cells: { PU: { enteredBy: who("staff").userId, revision: 1 } } });
    const [event] = await events(key);
    expect(event).toMatchObject({
      ...{ action: "cells.saved", actorId: who("staff").userId, actorRole: "BRANCH_STAFF" },
      after: { PU: "1.200.500", BPU: "70", token: expect.stringMatching(/^uji /) as string },
    });
    const again = await put(secret, key, { figures: { PU: null, BPU: 71 } });
    expect(again.body).toMatchObject({ cells: { PU: { value: null, text: "" }, BPU: { value: 71 } } });
  });

  it("sends it, and somebody else approves", async () => {
    const key = await keyOf();
    const { status, body } = await put(await tokenOf("staff"), key, { ...PU_BPU, submit: true });
    expect([status, body.state]).toEqual([200, "SUBMITTED"]);
    expect((await opened(key))?.version.submittedBy).toBe(who("staff").userId);
    await approve(key);
    expect((await opened(key))?.version.status).toBe("APPROVED");
  });

  it("is asked about what is odd as a person is, and gives its reason by the finding", async () => {
    const first = await sent({ PU: "900", BPU: "70" });
    await approve(first);
    const period = addMonths(first.period, 1);
    await steps.setWindow(period, "open");
    const key = { ...first, period };
    const secret = await tokenOf("staff");
    const odd = await put(secret, key, { figures: { PU: 90000, BPU: 70 }, submit: true });
    expect([odd.status, odd.body.type]).toEqual([409, "urn:jangkau:problem:conflict"]);
    expect(odd.body.detail).toMatch(/W\.403 Masih ada \d peringatan tanpa alasan\./);
    const { report } = odd.body as { report: ReturnType<typeof reportAnswerSchema.parse> };
    expect(reportAnswerSchema.parse(report)).toMatchObject({ state: "DRAFT", cells: { PU: { value: 90000 } } });
    const answers = report.findings.map(({ rule, segment, figure }) => {
      return { rule, segment, figure, reason: "PROJECT", text: "Proyek bandara dimulai bulan ini" };
    });
    expect(answers.length).toBeGreaterThan(0);
    const settled = await put(secret, key, { answers, submit: true });
    expect([settled.status, settled.body.state, settled.body.open]).toEqual([200, "SUBMITTED", 0]);
  });

  it("is told errors in the words of the form", async () => {
    const key = await keyOf();
    const secret = await tokenOf("staff");
    const wrong = await put(secret, key, { figures: { PU: 900, TOTAL: 5 } });
    expect(wrong.body).toMatchObject({ open: 1, findings: [{ severity: "error", settled: false }] });
    expect((await put(secret, key, { submit: true })).body.detail).toMatch(/W\.402 Masih ada 1 kesalahan/);
  });

  it("writes over nothing that somebody else has saved, unless it has seen it; all is taken or nothing", async () => {
    const key = await keyOf();
    await type("colleague", key, { PU: "800" });
    const secret = await tokenOf("staff");
    const before = await everything();
    const { status, body } = await put(secret, key, PU_BPU);
    expect(await everything()).toEqual(before);
    expect(status).toBe(409);
    expect(body.detail).toMatch(/Anda mengetik "900", sedangkan Orang Uji sudah menyimpan "800"/);
    const { stamp } = body.report as { stamp: string };
    expect(await refusedBy(secret, key, { ...PU_BPU, stamp: `${stamp}9` })).toBe("409 W.208");
    expect((await put(secret, key, { ...PU_BPU, stamp })).status).toBe(200);
    expect((await opened(key))?.cells).toMatchObject({ PU: { value: 900 }, BPU: { value: 70 } });
    expect((await put(secret, key, { figures: { PU: 901 } })).status).toBe(200);
  });
});

describe("what a program may not", () => {
  it("is what its user may not, what its verbs or regions leave out, and what is for people", async () => {
    const key = await keyOf();
    const foreign = { ...key, regionCode: FOREIGN };
    const staff = await tokenOf("staff");
    expect(await refusedBy(staff, foreign, PU_BPU)).toBe("403 W.102");
    expect(await refusedBy(staff, { ...key, regionCode: "99.99" }, PU_BPU)).toBe("403 W.102");
    for (const person of ["office", "official", "supervisor", "admin"] as const)
      expect(await refusedBy(await tokenOf(person), key, { ...PU_BPU, submit: true })).toBe("403 W.101");
    expect(await refusedBy(await tokenOf("staff", ["read"]), key, PU_BPU)).toBe("403 W.105");
    expect(await refusedBy(await tokenOf("staff", ["read", "submit"]), key, PU_BPU)).toBe("403 W.105");
    expect(await refusedBy(await tokenOf("staff", ["write"]), key, { ...PU_BPU, submit: true })).toBe("403 W.105");
    expect(await refusedBy(await tokenOf("staff", ALL, ["35.72"]), key, PU_BPU)).toBe("403 W.106");
    expect(await refusedBy(await tokenOf("staff", ALL, [FOREIGN]), foreign, PU_BPU)).toBe("403 W.102");
    expect((await put(await tokenOf("staff", ["write"], ["35"]), key, PU_BPU)).status).toBe(200);
    expect((await put(await tokenOf("staff", ["submit"], [REGION]), key, { submit: true })).status).toBe(200);
    expect(await refusedBy(null, key, PU_BPU)).toBe("401");
    expect(await refusedBy("jkt_x", key, PU_BPU)).toBe("401");
  });

  it("is stopped by every lock of the form", async () => {
    const secret = await tokenOf("staff");
    const waiting = await sent();
    expect(await refusedBy(secret, waiting, PU_BPU)).toBe("409 W.201");
    expect(await refusedBy(secret, waiting, { submit: true })).toBe("409 W.201");
    await approve(waiting);
    expect(await refusedBy(secret, waiting, PU_BPU)).toBe("409 W.202");
    expect(await refusedBy(secret, { period: await month("closed"), regionCode: REGION }, PU_BPU)).toBe("409 W.302");
    expect(await refusedBy(secret, { period: await month("upcoming"), regionCode: REGION }, PU_BPU)).toBe("409 W.301");
    expect(await refusedBy(secret, await keyOf(), { submit: true })).toBe("409 W.203");
    await openCorrection(who("staff"), { key: waiting, reason: WHY });
    expect((await put(secret, waiting, { figures: { PU: 901 } })).body).toMatchObject({ version: 2, state: "DRAFT" });
    const returned = await sent();
    await sendBack(returned);
    expect((await put(secret, returned, { figures: { PU: 901 }, submit: true })).body.state).toBe("SUBMITTED");
  });

  it("is anything but what is described, and its fields are named", async () => {
    const key = await keyOf();
    const secret = await tokenOf("staff");
    for (const body of [
      "{",
      "[]",
      "null",
      {},
      { ...PU_BPU, approvedBy: "saya" },
      { ...PU_BPU, status: "APPROVED" },
      { ...PU_BPU, region: FOREIGN },
      { figures: { PU: "900" } },
      { figures: { PU: -1 } },
      { figures: { PU: 1.5 } },
      { figures: { PU: 1e12 } },
      `{"figures":{"__proto__":{"PU":1},"PU":1}}`,
      { answers: [{ rule: "P.201", segment: "PU", figure: 1, reason: "X", text: "" }] },
      `{"figures":{"PU":1},"x":"${"a".repeat(300_000)}"}`,
    ])
      expect(await refusedBy(secret, key, body), JSON.stringify(body).slice(0, 80)).toBe("400");
    expect(await refusedBy(secret, key, PU_BPU, { "content-type": "text/plain" })).toBe("400");
    expect(await refusedBy(secret, { ...key, period: "2025-13" as typeof key.period }, PU_BPU)).toBe("400");
    expect(await refusedBy(secret, { ...key, regionCode: "35.7' OR 1=1" }, PU_BPU)).toBe("400");
    expect((await put(secret, key, { figures: { PU: -1 } })).body.errors).toEqual([
      { field: "figures.PU", message: "Jumlah orang tidak kurang dari 0." },
    ]);
  });
});

describe("a key of the program's own", () => {
  const keyed = (name: string) => ({ "idempotency-key": name });

  it("brings the same answer and no second effect, also at once", async () => {
    const key = await keyOf();
    const secret = await tokenOf("staff");
    const tries = await Promise.all(
      Array.from({ length: 8 }, () => put(secret, key, { ...PU_BPU, submit: true }, keyed("k-1"))),
    );
    expect(tries).toEqual(tries.map(() => tries[0]));
    expect(tries[0]).toMatchObject({ status: 200, body: { state: "SUBMITTED" } });
    expect((await events(key)).map(({ action }) => action)).toEqual(["cells.saved", "report.submitted"]);
    await approve(key);
    // The answer of then, whatever stands there by now; with the quotes of a structured field it is the same key.
    expect(await put(secret, key, { ...PU_BPU, submit: true }, keyed('"k-1"'))).toEqual(tries[0]);
    expect(await events(key)).toHaveLength(3);
  });

  it("is not for another body, another region or another token", async () => {
    const key = await keyOf();
    const secret = await tokenOf("staff");
    await put(secret, key, PU_BPU, keyed("k-2"));
    expect(await refusedBy(secret, key, { figures: { PU: 1 } }, keyed("k-2"))).toBe("400");
    expect(await refusedBy(secret, { ...key, regionCode: REGIONS[1] }, PU_BPU, keyed("k-2"))).toBe("400");
    expect((await put(await tokenOf("head"), key, { figures: { JAKON: 3 } }, keyed("k-2"))).status).toBe(200);
    for (const name of ["", "a b", "a".repeat(129), '""'])
      expect(await refusedBy(secret, key, PU_BPU, keyed(name))).toBe("400");
  });

  it("is free again where nothing was changed, and keeps what changed something", async () => {
    const secret = await tokenOf("staff");
    const key = { period: await month("closed"), regionCode: REGION };
    expect(await refusedBy(secret, key, PU_BPU, keyed("k-3"))).toBe("409 W.302");
    await steps.setWindow(key.period, "open");
    const half = await put(secret, key, { figures: { PU: 900, TOTAL: 5 }, submit: true }, keyed("k-4"));
    expect(half).toMatchObject({ status: 409, body: { report: { state: "DRAFT" } } });
    expect(await put(secret, key, { figures: { PU: 900, TOTAL: 5 }, submit: true }, keyed("k-4"))).toEqual(half);
    expect((await put(secret, key, { figures: { PU: 900, BPU: 70 } }, keyed("k-3"))).status).toBe(200);
  });

  it("is taken over once its server has ended, and forgotten after some days", async () => {
    const key = await keyOf();
    const secret = await tokenOf("staff");
    await put(secret, key, PU_BPU, keyed("k-5"));
    await database.db.machineAnswer.updateMany({
      where: { key: "k-5" },
      data: { status: null, body: null, begunAt: new Date(Date.now() - 130_000) },
    });
    expect((await put(secret, key, PU_BPU, keyed("k-5"))).status).toBe(200);
    await database.db.machineAnswer.updateMany({ data: { begunAt: new Date(Date.now() - 4 * 86_400_000) } });
    await put(secret, key, { figures: { PU: 901 } }, keyed("k-6"));
    await forgetOldAnswers(commandLineActor("start"));
    expect((await database.db.machineAnswer.findMany()).map(({ key }) => key)).toEqual(["k-6"]);
  });

  it("leaves nobody's figures in doubt: two programs with the same stamp, and one is told", async () => {
    const key = await keyOf();
    await type("colleague", key, { PU: "800" });
    const stamp = await steps.stamp(key);
    const [one, other] = [await tokenOf("staff"), await tokenOf("head")];
    const told = await Promise.all([
      put(one, key, { figures: { PU: 1 }, stamp }),
      put(other, key, { figures: { PU: 2 }, stamp }),
    ]);
    expect(told.map(({ status }) => status).sort((one, other) => one - other)).toEqual([200, 409]);
  });
});
