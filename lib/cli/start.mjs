// npm start. Nothing is imported statically but the version check: an old Node must reach its message.
import "../setup/node-version.mjs";

const { outliveReaders } = await import("../setup/outlive-readers.mjs");
const { load } = await import("../setup/bootstrap.mjs");
const { progressOn, tellFailure } = await import("../setup/progress.mjs");
const { checkBeforeStart } = await import("../setup/before-start.mjs");

outliveReaders();
try {
  const progress = progressOn(process.stdout, 6);
  const dataLock = await checkBeforeStart();
  const loaded = await load("lib/cli/serve.ts", progress);
  const { serve } = /** @type {typeof import("./serve.ts")} */ (loaded);
  await serve(progress, dataLock);
} catch (error) {
  tellFailure(error);
  process.exit(1);
}
