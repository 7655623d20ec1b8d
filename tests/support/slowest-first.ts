import path from "node:path";
import { BaseSequencer, type TestSpecification } from "vitest/node";

/**
 * The files that take longest, as `npm test` names them at its end: begun last, one of them would keep a single core busy
 * while the other has nothing left to do.
 */
const SLOWEST = [
  ...["readability", "staff-pages", "first-days", "visits", "stories", "keep-targets", "grid-finish", "grid-changes"],
  ...["several-copies", "route-matrix", "token-matrix", "failover", "backup-drill", "import-hostile", "proof"],
  ...["soak", "jobs", "upgrades", "start", "export-import", "database-away", "backup"],
];

/** Begins with the files that take longest, then as Vitest does. */
export class SlowestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification) => {
      const index = SLOWEST.indexOf(path.basename(moduleId).replace(/\.test\.tsx?$/, ""));
      return index === -1 ? SLOWEST.length : index;
    };
    return (await super.sort(files)).sort((a, b) => place(a) - place(b));
  }
}
