// npm run import | migrate | seed | audit | check ...: one entry that makes dependencies and client ready, then runs lib/cli/<name>.ts.
// Everything said on the way goes to stderr; stdout holds the command's own answer and nothing else.
import "../setup/node-version.mjs";

const { prepare } = await import("../setup/bootstrap.mjs");
const { progressOn, tellFailure } = await import("../setup/progress.mjs");

const COMMANDS = {
  import: "./import.ts",
  migrate: "./migrate.ts",
  seed: "./seed.ts",
  audit: "./audit.ts",
  check: "./check.ts",
  derived: "./derived.ts",
  user: "./user.ts",
  dev: "./dev.ts",
  bench: "../../tests/bench/bench.ts",
  soak: "../../tests/soak/soak.ts",
};
const [name, ...options] = process.argv.slice(2);

let code = 1;
try {
  if (!Object.hasOwn(COMMANDS, name))
    throw Object.assign(new Error(`Perintah tidak dikenal. Yang ada: ${Object.keys(COMMANDS).join(", ")}`), {
      name: "PlainFailure",
    });
  await prepare(progressOn(process.stderr, 0), { quiet: true });
  const { main } = await import(COMMANDS[name]);
  code = (await main(options)) ?? process.exitCode ?? 0;
} catch (error) {
  tellFailure(error);
}
// What was written must leave before the process does: a pipe takes it later than `process.exit`.
process.stdout.write("", () => process.stderr.write("", () => process.exit(code)));
