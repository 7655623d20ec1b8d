// npm test: everything on a fresh clone. npm test -- unit lint: some steps. Further words go to vitest.
import "../setup/node-version.mjs";

const { prepare } = await import("../setup/bootstrap.mjs");
const { progressOn, tellFailure } = await import("../setup/progress.mjs");

let code = 1;
try {
  await prepare(progressOn(process.stdout, 0), { quiet: true });
  const { main } = await import("./test-run.ts");
  code = await main(process.argv.slice(2));
} catch (error) {
  tellFailure(error);
}
process.stdout.write("", () => process.exit(code));
