import { expect, it } from "vitest";
import { attack } from "../proof/parts/hostile";
import { livePeople } from "../proof/parts/people";
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

// The short form of `npm run proof`; how fast anything is, is for the long one.
it("readers, editors and somebody who approves see no error and lose no cell", async () => {
  const lines = await livePeople(server.site, { readers: 8, editors: 4, seconds: 4, seed: SEED });
  expect(broken(lines)).toEqual([]);
  expect(lines.length).toBeGreaterThan(4);
});

it("hostile requests of a seed break no promise", async () => {
  const lines = await attack(server.site, { requests: 60, seed: SEED });
  expect(broken(lines)).toEqual([]);
  expect(lines.length).toBeGreaterThan(7);
});
