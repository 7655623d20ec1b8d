import { proveClocks } from "./parts/clocks";
import { proveCopies } from "./parts/copies";
import { proveDisk } from "./parts/disk";
import { proveFacts } from "./parts/facts";
import { proveFailover } from "./parts/failover";
import { proveHostileRequests } from "./parts/hostile";
import { proveKills } from "./parts/kills";
import { provePeople } from "./parts/people";
import { proveWorkbooks } from "./parts/workbooks";
import type { Part } from "./part";

/** In this order, each in a process of its own: what one has opened is nothing to the next. */
export const PARTS = {
  copies: proveCopies,
  clocks: proveClocks,
  failover: proveFailover,
  disk: proveDisk,
  people: provePeople,
  kills: proveKills,
  hostile: proveHostileRequests,
  workbooks: proveWorkbooks,
  facts: proveFacts,
} satisfies Record<string, Part>;

export type PartName = keyof typeof PARTS;

export function isPart(name: string): name is PartName {
  return Object.hasOwn(PARTS, name);
}
