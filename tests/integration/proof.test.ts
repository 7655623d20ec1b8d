import { expect, it } from "vitest";
import { attack } from "../proof/parts/hostile";
import type { Line } from "../proof/lines";
import { demoServer } from "../support/demo-server";

const server = demoServer();
const SEED = 20260101;

const broken = (lines: readonly Line[]) => lines.filter(({ kept }) => kept !== true);

// Before anybody has asked for a region that exists: what a file takes has to be found out with this address.
it("a file of no region is missing, also when it is the first that is asked for", async () => {
  const answers = await Promise.all(["GET", "PUT"].map((verb) => server.ask(verb, "/daerah/99.99/lembar.pdf")));
  expect(answers.map(({ status }) => status)).toEqual([404, 405]);
});

// The short form of one part of `npm run proof`.
it("hostile requests of a seed break no promise", async () => {
  const lines = await attack(server.site, { requests: 60, seed: SEED });
  expect(broken(lines)).toEqual([]);
  expect(lines.length).toBeGreaterThan(7);
});
