import { createHash } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { type Actor, requireAccount } from "@/lib/auth/actor";
import { now } from "@/lib/core/clock";
import { AppError } from "@/lib/core/errors";
import { db } from "@/lib/db/client";
import { otherRequest, stillAnswering } from "../messages";
import { GIVEN_UP_MS, PATIENCE_MS } from "../rules";
import type { MachineAnswer } from "../schema";

const LOOK_AGAIN_MS = 100;

type Asked = {
  /** the program's own name of the request */
  key: string;
  asked: unknown;
  make: () => Promise<MachineAnswer>;
};

/**
 * Answers a request of a token once: whoever asks again under its key gets the same answer, and whoever asks meanwhile
 * waits for it. An answer that changed nothing is not kept, as the next try may fare better. Nothing is held in the database
 * meanwhile, so many such requests never wait for each other's connections.
 * @throws AppError invalid-input where the key was another request's, conflict where that is still being answered, and
 * whatever `make` throws
 */
export async function answerOnce(actor: Actor, { key, make, ...request }: Asked): Promise<MachineAnswer> {
  const { token } = requireAccount(actor);
  if (token === null) throw new AppError("forbidden", "Hanya program dengan token memakai kunci.");
  const asked = createHash("sha256").update(JSON.stringify(request.asked)).digest("hex");
  const place = { tokenId: token.id, key };
  const until = now().getTime() + PATIENCE_MS;
  while (!(await begin(place, asked))) {
    const found = await db().machineAnswer.findUnique({ where: { tokenId_key: place } });
    if (found && found.asked !== asked) throw otherRequest();
    if (found?.status != null) return { status: found.status, body: found.body!, hasEffect: true };
    if (now().getTime() > until) throw stillAnswering();
    await sleep(LOOK_AGAIN_MS);
  }
  try {
    const answer = await make();
    if (answer.hasEffect)
      await db().machineAnswer.update({
        where: { tokenId_key: place },
        data: { status: answer.status, body: answer.body },
      });
    else await forget(place);
    return answer;
  } catch (error) {
    await forget(place);
    throw error;
  }
}

type Place = { tokenId: string; key: string };

/** @returns whether this request is the one that answers; also where the one before was given up, with its server */
async function begin({ tokenId, key }: Place, asked: string): Promise<boolean> {
  const at = now();
  const givenUp = new Date(at.getTime() - GIVEN_UP_MS);
  const count = await db().$executeRaw`
    INSERT INTO "MachineAnswer" ("tokenId", "key", "asked", "begunAt") VALUES (${tokenId}, ${key}, ${asked}, ${at})
    ON CONFLICT ("tokenId", "key") DO UPDATE SET "begunAt" = EXCLUDED."begunAt"
      WHERE "MachineAnswer"."status" IS NULL AND "MachineAnswer"."begunAt" < ${givenUp}
        AND "MachineAnswer"."asked" = EXCLUDED."asked"`;
  return count === 1;
}

async function forget({ tokenId, key }: Place): Promise<void> {
  await db().machineAnswer.deleteMany({ where: { tokenId, key, status: null } });
}
