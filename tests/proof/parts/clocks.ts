import { verifyChain } from "@/lib/audit/queries";
import { commandLineActor } from "@/lib/auth/actor";
import { db } from "@/lib/db/client";
import { PASSWORD, makeUser } from "../../support/accounts";
import type { BalancedSite } from "../../support/balanced-site";
import { lostCells, typist } from "../../support/typist";
import { sendSteadily } from "../../support/steady-requests";
import { allProgress } from "../copies";
import { approveAt, shiftedBy, SHIFTS } from "../clocks";
import { line, none, type Line } from "../lines";
import { BRANCH } from "../../soak/soak-world";
import { onCopies, type OnCopies } from "../on-copies";
import type { Ground } from "../part";

const PROMISED = "copies whose clocks differ by eight minutes";
/** Where each of a row of approvals is made: ahead, behind, and ahead again. */
const TURNS = [4, -4, 0, 4, 0, -4, 4, -4] as const;

/** Copies behind nginx and PgBouncer that believe it is now, four minutes later, and four minutes earlier. */
export function proveClocks({ folder, say }: Ground): Promise<Line[]> {
  const envOf = (copy: number) => shiftedBy(SHIFTS[copy]!);
  return onCopies({ folder, copies: SHIFTS.length, envOf }, async (ground) => {
    say("copies have started at three times");
    try {
      return [await signedIn(ground), ...(await typed(ground)), await approved(ground), await chained()];
    } finally {
      await db().$disconnect();
    }
  });
}

const at = (site: BalancedSite) => site.copies.map(({ port }) => `http://127.0.0.1:${port}`);

/** Signs in at each copy and asks every copy for a page of one's own. */
async function signedIn({ site }: OnCopies): Promise<Line> {
  const strange: string[] = [];
  for (const [from, base] of at(site).entries()) {
    const { email } = await makeUser(db(), "BRANCH_STAFF", BRANCH);
    const body = new URLSearchParams({ email, sandi: PASSWORD });
    const answer = await fetch(`${base}/masuk/kirim`, {
      ...{ method: "POST", body, redirect: "manual" },
      headers: { origin: site.base },
    });
    const cookie = answer.headers
      .getSetCookie()
      .map((one) => one.split(";")[0])
      .join("; ");
    for (const [to, other] of at(site).entries()) {
      const { status } = await fetch(`${other}/beranda`, { headers: { cookie }, redirect: "manual" });
      if (status !== 200) strange.push(`signed in at ${SHIFTS[from]} min, asked at ${SHIFTS[to]} min: ${status}`);
    }
  }
  return none(`${PROMISED}: who signs in at one is known at all`, strange, `${SHIFTS.length ** 2} tries`);
}

/** Somebody types at each of them, through the balancer. */
async function typed({ site, world, databaseUrl }: OnCopies): Promise<Line[]> {
  const typists = world.regions.map((region, index) =>
    typist(site.base, { cookie: world.editors[3 + index]!, period: world.edited, region }),
  );
  const stop = sendSteadily(
    typists.map(({ request }) => request),
    { clients: 6 },
  );
  for (let round = 0; round < 10; round += 1) await allProgress(typists);
  const sent = await stop();
  return [
    none(`${PROMISED}: nobody sees an error`, sent.failures, `${sent.count} requests`),
    none(`${PROMISED}: no acknowledged cell is lost`, await lostCells(databaseUrl, typists), `${typists.length} cells`),
  ];
}

/** Approves the same month again and again at different times, and asks every copy each time what counts. */
async function approved({ site, world, secret }: OnCopies): Promise<Line> {
  const key = { period: world.stepped, regionCode: world.regions[0]! };
  const people = { key, staff: world.editors[0]!, head: world.head };
  const strange: string[] = [];
  for (const [turn, minutes] of TURNS.entries()) {
    const figure = 20_000 + turn;
    await approveAt({ databaseUrl: site.databaseUrl, secret, minutes }, { ...people, people: figure });
    for (const [copy, base] of at(site).entries()) {
      const found = await figureAt(base, key);
      if (found !== figure)
        strange.push(`approved at ${minutes} min, asked at ${SHIFTS[copy]} min: ${found}, not ${figure}`);
    }
  }
  const tries = `${TURNS.length * SHIFTS.length} tries`;
  return none(`${PROMISED}: what was approved last counts at once and everywhere`, strange, tries);
}

async function figureAt(base: string, { regionCode, period }: { regionCode: string; period: string }) {
  const answer = await fetch(`${base}/api/v1/regions/${regionCode}/series`);
  const { rows } = (await answer.json()) as { rows: { period: string; participants: number | null }[] };
  return rows.find((row) => row.period === period)?.participants ?? null;
}

async function chained(): Promise<Line> {
  const { checked, broken } = await verifyChain(db(), commandLineActor("proof"));
  return line(`${PROMISED}: the audit chain holds`, broken === null, `${checked} events`);
}
