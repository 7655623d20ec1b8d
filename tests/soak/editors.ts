// A process of editors: node --import tsx tests/soak/editors.ts JOB, then the address of the database on stdin.
import { openSync, readFileSync } from "node:fs";
import { text } from "node:stream/consumers";
import type { UserActor } from "@/lib/auth/actor";
import { actorOf } from "@/lib/auth/session";
import { useDatabase } from "@/lib/env";
import { editFor } from "./edit-cells";
import { note } from "./acknowledgements";
import type { EditorJob } from "./editor-job";
import { keepWork } from "./keep-work";
import { takeSteps } from "./take-steps";

const job = JSON.parse(readFileSync(process.argv[2]!, "utf8")) as EditorJob;
const notes = openSync(job.notes, "a");
await text(process.stdin).then((databaseUrl) => {
  useDatabase(databaseUrl.trim());
});

const end = performance.now() + job.seconds * 1000;
const { world, work } = job;
const actors = await Promise.all(world.editors.slice(job.from, job.until).map(mint));
const period = work === "edit" ? world.edited : world.stepped;
const place = { period, regions: world.regions, isOver: () => performance.now() > end, note: tell };
const editing = actors.map((actor, index) =>
  editFor(actor, { ...place, name: job.from + index, round: job.round, work }),
);
editing.push(keepWork(actors[0]!, { ...place, name: job.from, round: job.round }));
if (work === "edit-and-step") {
  const head = await mint(world.head);
  for (const staff of actors.slice(0, 2)) editing.push(takeSteps(staff, head, place));
}
await Promise.all(editing);
process.exit(0);

/** Each actor comes from its session, as in the application. */
function mint(cookie: string): Promise<UserActor> {
  return actorOf(new Headers({ cookie }));
}

function tell(told: Parameters<typeof note>[1]): void {
  note(notes, told);
}
