import { verifyChain } from "@/lib/audit/queries";
import type { Actor } from "@/lib/auth/actor";
import { permit } from "@/lib/auth/permit";
import { now } from "@/lib/core/clock";
import type { Period } from "@/lib/core/period";
import { checkDerived } from "@/lib/coverage/queries/derived";
import { db } from "@/lib/db/client";
import { appUrl } from "@/lib/env";
import { sendMail } from "@/lib/mail/send-mail";
import { checkMonth } from "@/lib/reports/queries/month-check";
import { describeSystem, warningsOf } from "../format/system";
import { nightlyLetter, type NightlyFindings, summaryOf, whatStandsOut } from "../format/nightly-letter";
import { readSystemState } from "../queries/system-state";
import { recordRun } from "./record-run";

/**
 * The check of a night: figures, stored sums, audit trail and the system's own state. It is noted, and where something
 * stands out every administrator is told by mail; one whose letter does not leave keeps nobody else from his.
 * @throws AppError forbidden
 */
export async function checkNightly(actor: Actor, { period }: { period: Period | null }): Promise<NightlyFindings> {
  permit(actor, "record-upkeep");
  const beganAt = now();
  const check = await checkMonth(db(), actor, period);
  const derived = await checkDerived(actor);
  const chain = await verifyChain(db(), actor);
  // Its own age is not asked about: it runs now.
  const said = describeSystem(await readSystemState(actor), now()).filter(({ kind }) => kind !== "nightly-check");
  const findings = { check, derived, chain, warnings: warningsOf(said) };
  const lines = whatStandsOut(findings);
  await recordRun(actor, {
    ...{ kind: "nightly-check", beganAt, passed: lines.length === 0, summary: summaryOf(findings) },
  });
  if (lines.length > 0) await tellAdministrators(lines);
  return findings;
}

async function tellAdministrators(lines: readonly string[]): Promise<void> {
  const administrators = await db().user.findMany({
    where: { role: "ADMIN", deactivatedAt: null },
    select: { id: true, email: true },
    orderBy: { id: "asc" },
  });
  for (const { id, email } of administrators)
    await sendMail(nightlyLetter(email, lines, `${appUrl()}/sistem`)).catch((error: unknown) => {
      const { code = "tanpa kode" } = error as { code?: string };
      process.stderr.write(`Surat ke akun ${id} tidak terkirim (${code}).\n`);
    });
}
