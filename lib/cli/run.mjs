// npm run import | migrate | seed | audit | check ...: one entry that makes dependencies and client ready, then runs lib/cli/<name>.ts.
// Everything said on the way goes to stderr; stdout holds the command's own answer and nothing else.
import "../setup/node-version.mjs";

const { load } = await import("../setup/bootstrap.mjs");
const { PlainFailure, progressOn, tellFailure } = await import("../setup/progress.mjs");

/** @type {Record<string, string>} */
const COMMANDS = {
  import: "lib/cli/import.ts",
  "sync:bps": "lib/cli/sync-bps.ts",
  migrate: "lib/cli/migrate.ts",
  seed: "lib/cli/seed.ts",
  audit: "lib/cli/audit.ts",
  check: "lib/cli/check.ts",
  "check:published": "lib/cli/check-published.ts",
  derived: "lib/cli/derived.ts",
  backtest: "lib/cli/backtest.ts",
  sheets: "lib/cli/sheets.ts",
  pack: "lib/cli/pack.ts",
  letters: "lib/cli/letters.ts",
  user: "lib/cli/user.ts",
  build: "lib/cli/build.ts",
  backup: "lib/cli/backup.ts",
  restore: "lib/cli/restore.ts",
  fingerprint: "lib/cli/fingerprint.ts",
  dev: "lib/cli/dev.ts",
  bench: "tests/bench/bench.ts",
  soak: "tests/soak/soak.ts",
  proof: "tests/proof/proof.ts",
};
const [name = "", ...options] = process.argv.slice(2);

let code = 1;
try {
  const file = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (file === undefined)
    throw new PlainFailure(`Perintah tidak dikenal. Yang ada: ${Object.keys(COMMANDS).join(", ")}`);
  const command = await load(file, progressOn(process.stderr, 0), { quiet: true });
  const { main } = /** @type {{ main: (options: string[]) => Promise<number> }} */ (command);
  code = await main(options);
} catch (error) {
  tellFailure(error);
}
// What was written must leave before the process does: a pipe takes it later than `process.exit`.
process.stdout.write("", () => process.stderr.write("", () => process.exit(code)));
