import { PlainFailure, progressOn } from "@/lib/setup/progress.mjs";
import { onShutdown } from "@/lib/setup/shutdown";
import { testSteps, type Outcome, type TestStep } from "./test-steps";

type Finished = { step: TestStep; outcome: Outcome };

/**
 * Runs the steps named in the words, or all; a failing step does not keep the later ones from running. Ends with the
 * line "N passed, N failed".
 * @returns 0 when everything passed
 */
export async function main(words: string[]): Promise<number> {
  onShutdown(
    () => 130,
    () => {
      console.log("\nPengujian dihentikan.");
    },
  );
  const named = testSteps.filter((step) => words.includes(step.name));
  const steps = named.length > 0 ? named : testSteps;
  const vitestOptions = words.filter((word) => !named.some((step) => step.name === word));

  const progress = progressOn(process.stdout, steps.length);
  const finished: Finished[] = [];
  // What changes nothing is asked at once: most of them keep one core busy, and there are more.
  const begun = new Map<TestStep, Promise<Outcome>>();
  const begin = (step: TestStep) => begun.set(step, step.run(vitestOptions).catch(asOutcome));
  for (const step of steps) if (step.isStill) begin(step);
  for (const step of steps) {
    const first = steps.filter(({ name }) => step.after?.includes(name));
    if (first.length > 0) void Promise.all(first.flatMap((one) => begun.get(one) ?? [])).then(() => begin(step));
  }
  for (const step of steps) {
    await progress.step(step.title, async () => {
      if (!begun.has(step)) begin(step);
      const outcome = await begun.get(step)!;
      finished.push({ step, outcome });
      return describe(outcome);
    });
  }
  return summarise(finished);
}

function asOutcome(error: unknown): Outcome {
  const output =
    error instanceof PlainFailure
      ? error.message
      : error instanceof Error
        ? (error.stack ?? error.message)
        : String(error);
  return { passed: 0, failed: 1, output };
}

function describe({ passed, failed }: Outcome): string {
  if (failed > 0) return `GAGAL, ${failed} dari ${passed + failed}`;
  return passed === 0 ? "tidak ada uji" : `lulus, ${passed}`;
}

const SHOWN_LINES = 200;

function summarise(finished: Finished[]): number {
  for (const { step, outcome } of finished) {
    if (outcome.failed === 0) continue;
    console.log(`\n===== ${step.title}: keluaran =====\n`);
    console.log(outcome.output.trim().split("\n").slice(-SHOWN_LINES).join("\n"));
  }
  const failures = finished.flatMap(({ outcome }) => outcome.failures ?? []);
  if (failures.length > 0) console.log(`\n===== Uji yang gagal =====\n\n${failures.join("\n")}`);
  for (const { step, outcome } of finished) {
    if (!outcome.slowest?.length) continue;
    const files = outcome.slowest.map(({ file, seconds }) => `${file} ${seconds} dtk`);
    console.log(`Terlama dari ${step.name}: ${files.join(", ")}`);
  }
  const total = (part: "passed" | "failed") => finished.reduce((sum, { outcome }) => sum + outcome[part], 0);
  const broken = finished.filter(({ outcome }) => outcome.failed > 0).map(({ step }) => step.name);
  if (broken.length > 0)
    console.log(`\nLangkah yang gagal: ${broken.join(", ")} (ulangi satu: npm test -- ${broken[0]!})`);
  console.log(`\n${total("passed")} passed, ${total("failed")} failed`);
  return broken.length === 0 ? 0 : 1;
}
