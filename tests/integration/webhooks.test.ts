import { randomBytes } from "node:crypto";
import { Webhook } from "standardwebhooks";
import { afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { commandLineActor } from "@/lib/auth/actor";
import { db } from "@/lib/db/client";
import { useInstallation } from "@/lib/env";
import { prepareQueues } from "@/lib/jobs/prepare-queues";
import { startJobs } from "@/lib/jobs/start-jobs";
import { openCorrection } from "@/lib/reports/commands/correct-report";
import { endWebhook } from "@/lib/webhooks/commands/end-webhook";
import { makeWebhook } from "@/lib/webhooks/commands/make-webhook";
import { queueNotices } from "@/lib/webhooks/commands/queue-notices";
import { tellNotice } from "@/lib/webhooks/commands/tell-notice";
import { TOLD } from "@/lib/webhooks/messages";
import { readWebhooks } from "@/lib/webhooks/queries";
import { monthSteps, WHY } from "../support/month-steps";
import { webhookReceiver } from "../support/webhook-receiver";

const steps = monthSteps();
const receiver = webhookReceiver();
const operator = commandLineActor("test");

beforeAll(() => {
  useInstallation({ secret: randomBytes(32).toString("base64url") });
});

beforeEach(() => {
  process.env.WEBHOOK_PRIVATE_ADDRESSES = "127.0.0.1";
});

afterEach(async () => {
  for (const { id } of await current()) await endWebhook(operator, { id });
  Reflect.deleteProperty(process.env, "WEBHOOK_PRIVATE_ADDRESSES");
});

/** @returns the webhook that was made last, with what it is signed with */
async function made(address = receiver.address()): Promise<{ id: string; secret: string }> {
  const secret = await makeWebhook(operator, { address });
  const { id } = await db().webhook.findFirstOrThrow({ where: { endedAt: null } });
  return { id, secret };
}

const current = async () => (await readWebhooks(operator)).filter(({ endedAt }) => endedAt === null);

const noticesOf = (webhookId: string) =>
  db().webhookNotice.findMany({ where: { webhookId }, orderBy: [{ madeAt: "asc" }, { kind: "desc" }] });

async function tellAll(webhookId: string): Promise<(string | null)[]> {
  const said: (string | null)[] = [];
  for (const { id } of await noticesOf(webhookId)) said.push(await tellNotice(operator, { id, isLast: false }));
  return said;
}

describe("what a system is told of", () => {
  it("is itself, then each approval, and each correction as a revision, signed", async () => {
    const { id, secret } = await made();
    const key = await steps.approved();
    await openCorrection(steps.who("staff"), { key, reason: WHY });
    await steps.type("staff", key, { PU: "905" });
    await steps.submit(key);
    await steps.approve(key);
    expect((await noticesOf(id)).map(({ kind, version }) => [kind, version])).toEqual([
      ["made", null],
      ["approved", 1],
      ["revised", 2],
    ]);
    expect(await tellAll(id)).toEqual([null, null, null]);
    const [first, ...months] = receiver.told.map(
      ({ body, headers }) => new Webhook(secret).verify(body, headers as Record<string, string>) as { type: string },
    );
    expect(first).toMatchObject({ type: "webhook.made" });
    const { regionCode: region, period } = key;
    expect(months).toMatchObject([
      { type: "report.approved", data: { region, period, version: 1 } },
      { type: "report.revised", data: { region, period, version: 2 } },
    ]);
    // Another try tells nothing twice.
    await tellAll(id);
    expect(receiver.told).toHaveLength(3);
    expect(await current()).toMatchObject([{ id, waiting: 0, told: 3, givenUp: 0, trouble: null }]);
  });

  it("is nothing where the approval does not come about, or somebody only sends", async () => {
    const { id } = await made();
    const key = await steps.sent();
    await expect(steps.approve(key, "colleague")).rejects.toThrow();
    await expect(steps.approve(key, "staff")).rejects.toThrow();
    expect((await noticesOf(id)).map(({ kind }) => kind)).toEqual(["made"]);
  });

  it("has neither figures nor persons in it", async () => {
    const { id } = await made();
    await steps.approved({ PU: "91234", BPU: "77654" });
    await tellAll(id);
    const everything = receiver.told.map(({ body }) => body).join("\n");
    expect(everything).not.toMatch(/91234|77654|@|uji/);
  });
});

describe("a system that does not take it", () => {
  it("is told again, and what came of it stands on the page until it takes the next", async () => {
    const { id } = await made();
    receiver.answers.push(500, 302);
    expect(await tellAll(id)).toEqual(["Dijawab dengan status 500."]);
    expect(await tellAll(id)).toEqual(["Dijawab dengan status 302."]);
    expect(await current()).toMatchObject([{ waiting: 1, trouble: "Dijawab dengan status 302." }]);
    expect(await tellAll(id)).toEqual([null]);
    expect(await current()).toMatchObject([{ waiting: 0, told: 1, trouble: null }]);
  });

  it("is given up at the last try", async () => {
    const { id } = await made();
    receiver.answers.push(503);
    const [notice] = await noticesOf(id);
    expect(await tellNotice(operator, { id: notice!.id, isLast: true })).toBeNull();
    expect(await current()).toMatchObject([{ waiting: 0, givenUp: 1, told: 0 }]);
    expect(await tellAll(id)).toEqual([null]);
    expect(receiver.told).toHaveLength(1);
  });

  it("ends its webhook by 410, which the trail tells of", async () => {
    const { id } = await made();
    receiver.answers.push(410);
    await tellAll(id);
    await steps.approved();
    expect((await noticesOf(id)).map(({ kind, said }) => [kind, said])).toEqual([["made", TOLD.gone]]);
    const events = await db().auditEvent.findMany({ where: { subjectKey: id }, orderBy: { number: "asc" } });
    expect(events.map(({ action }) => action)).toEqual(["webhook.made", "webhook.ended"]);
  });

  it("is not told of what waits once it has ended", async () => {
    const { id } = await made();
    await endWebhook(operator, { id });
    await expect(endWebhook(operator, { id })).rejects.toMatchObject({ code: "not-found" });
    expect(await tellAll(id)).toEqual([null]);
    expect(receiver.told).toHaveLength(0);
  });
});

describe("an address of the own network", () => {
  it.each([
    "127.0.0.1",
    "localhost",
    "[::1]",
    "[::ffff:127.0.0.1]",
    "2130706433",
    "0.0.0.0",
    "10.0.0.1",
    "169.254.169.254",
  ])("is not reached as %s, unless the operator has named it", async (host) => {
    process.env.WEBHOOK_PRIVATE_ADDRESSES = "192.168.77.1";
    const { id } = await made(receiver.address(host));
    expect(await tellAll(id)).toEqual([TOLD.private]);
    expect(receiver.told).toHaveLength(0);
  });

  it("is not taken without https where the operator has named none", async () => {
    Reflect.deleteProperty(process.env, "WEBHOOK_PRIVATE_ADDRESSES");
    await expect(made()).rejects.toMatchObject({ code: "invalid-input", details: [{ field: "alamat" }] });
    expect(await db().webhook.count({ where: { endedAt: null } })).toBe(0);
  });
});

describe("who may", () => {
  it("is the administrator, and nobody twice for one address or for more than ten", async () => {
    for (const person of ["staff", "head", "office"] as const)
      await expect(makeWebhook(steps.who(person), { address: receiver.address() })).rejects.toMatchObject({
        code: "forbidden",
      });
    await made();
    await expect(made()).rejects.toMatchObject({ code: "conflict" });
    const more = Array.from({ length: 10 }, (_, index) =>
      makeWebhook(operator, { address: `https://nama${index}.example/` }),
    );
    const outcomes = await Promise.allSettled(more);
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(9);
  });
});

describe("the queue", () => {
  it("tells everything once, whatever two copies do, and tries again what was not taken", async () => {
    const { url } = steps.database;
    await prepareQueues({ owner: url, app: url });
    await db().$executeRaw`UPDATE pgboss.queue SET retry_delay = 1, retry_backoff = false WHERE name = 'notices'`;
    const { id } = await made();
    await steps.approved();
    receiver.answers.push(500);
    const copies = [await startJobs(url, {}), await startJobs(url, {})];
    try {
      await expect
        .poll(async () => (await current())[0], { timeout: 60_000 })
        .toMatchObject({ id, told: 2, waiting: 0 });
      expect(new Set(receiver.told.map(({ headers }) => headers["webhook-id"])).size).toBe(2);
      expect(receiver.told).toHaveLength(3);
    } finally {
      for (const end of copies) await end();
    }
  });

  it("is handed what it has lost, days later", async () => {
    const { id } = await made();
    const [notice] = await noticesOf(id);
    const handed: string[] = [];
    const hand = (ids: readonly string[]) => Promise.resolve(handed.push(...ids));
    const queuedAt = new Date(Date.now() - 4 * 24 * 60 * 60 * 1000);
    await db().webhookNotice.updateMany({ data: { queuedAt }, where: { webhookId: id } });
    await queueNotices(operator, { hand });
    await queueNotices(operator, { hand });
    expect(handed).toEqual([notice!.id]);
  });
});
