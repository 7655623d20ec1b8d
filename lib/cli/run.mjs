// npm run import | migrate | seed | audit | check ...: one entry that makes dependencies and client ready, then runs lib/cli/<name>.ts.
// Everything said on the way goes to stderr; stdout holds the command's own answer and nothing else.
import "../setup/node-version.mjs";

const { prepare } = await import("../setup/bootstrap.mjs");
const { PlainFailure, progressOn, tellFailure } = await import("../setup/progress.mjs");

/** @type {Record<string, string>} */
const COMMANDS = {
  import: "./import.ts",
  "sync:bps": "./sync-bps.ts",
  migrate: "./migrate.ts",
  seed: "./seed.ts",
  audit: "./audit.ts",
  check: "./check.ts",
  "check:published": "./check-published.ts",
  derived: "./derived.ts",
  backtest: "./backtest.ts",
  sheets: "./sheets.ts",
  pack: "./pack.ts",
  letters: "./letters.ts",
  user: "./user.ts",
  build: "./build.ts",
  backup: "./backup.ts",
  restore: "./restore.ts",
  fingerprint: "./fingerprint.ts",
  dev: "./dev.ts",
  bench: "../../tests/bench/bench.ts",
  soak: "../../tests/soak/soak.ts",
  proof: "../../tests/proof/proof.ts",
};
const [name = "", ...options] = process.argv.slice(2);

let code = 1;
try {
  const file = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (file === undefined)
    throw new PlainFailure(`Perintah tidak dikenal. Yang ada: ${Object.keys(COMMANDS).join(", ")}`);
  await prepare(progressOn(process.stderr, 0), { quiet: true });
  /** @type {unknown} */
  const command = await import(file);
  const { main } = /** @type {{ main: (options: string[]) => Promise<number> }} */ (command);
  code = await main(options);
} catch (error) {
  tellFailure(error);
}
// What was written must leave before the process does: a pipe takes it later than `process.exit`.
process.stdout.write("", () => process.stderr.write("", () => process.exit(code)));
