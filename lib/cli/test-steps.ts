import { chmodSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { z } from "zod";
import { ensureBuild } from "@/lib/setup/build";
import { ensureChromium } from "@/lib/setup/chromium";
import { runNode } from "@/lib/setup/run-node";

/** What a step found: how many checks passed and failed, what to show when some failed, and these in a line each. */
export type Outcome = {
  passed: number;
  failed: number;
  output: string;
  failures?: string[];
  /** The files that took longest, for whoever wants the run to be shorter. */
  slowest?: { file: string; seconds: number }[];
};

/**
 * `isStill`: it changes nothing that another step reads, so several such steps may run at once. `after`: it may begin as
 * soon as those steps have ended, while others go on.
 */
export type TestStep = {
  name: string;
  title: string;
  isStill?: true;
  after?: string[];
  run: (vitestOptions: string[]) => Promise<Outcome>;
};

/** The steps of `npm test` in the order of how soon they find a mistake. */
export const testSteps: TestStep[] = [
  {
    name: "format",
    title: "Format (prettier)",
    isStill: true,
    run: () => check(["node_modules/prettier/bin/prettier.cjs", "--check", "."]),
  },
  {
    name: "types",
    title: "Tipe (tsc)",
    isStill: true,
    run: () => typed(["node_modules/typescript/bin/tsc", "--noEmit"]),
  },
  {
    name: "lint",
    title: "Lint (oxlint)",
    isStill: true,
    run: () => typed(["node_modules/oxlint/bin/oxlint", "--deny-warnings"]),
  },
  { name: "unit", title: "Uji satuan", isStill: true, run: (options) => runVitest("unit", options) },
  {
    name: "architecture",
    title: "Uji arsitektur",
    isStill: true,
    run: (options) => runVitest("architecture", options),
  },
  // It writes types that the compiler and the linter read.
  { name: "build", title: "Membangun aplikasi", after: ["types", "lint"], run: build },
  { name: "integration", title: "Uji integrasi (PostgreSQL)", run: (options) => runVitest("integration", options) },
  { name: "e2e", title: "Uji peramban (Chromium)", run: runBrowserTests },
];

/** One program, one check: it passes when it ends with 0. */
async function check(command: string[]): Promise<Outcome> {
  const { code, output } = await runNode(command);
  return code === 0 ? { passed: 1, failed: 0, output } : { passed: 0, failed: 1, output };
}

let routeTypes: ReturnType<typeof runNode> | undefined;

/** A check of what depends on the types of routes and of imported style sheets: Next writes them, once for all. */
async function typed(command: string[]): Promise<Outcome> {
  routeTypes ??= runNode(["node_modules/next/dist/bin/next", "typegen"]);
  const { code, output } = await routeTypes;
  return code === 0 ? check(command) : { passed: 0, failed: 1, output };
}

async function build(): Promise<Outcome> {
  await ensureBuild();
  return { passed: 1, failed: 0, output: "" };
}

async function runBrowserTests(options: string[]): Promise<Outcome> {
  const { executable } = ensureChromium();
  return runVitest("e2e", options, { CHROMIUM_PATH: executable });
}

let seeded: string | undefined;

/** @returns the folder of data folders that the first step that needs one seeds for all; it goes with this process */
function seededForAll(): string {
  if (seeded !== undefined) return seeded;
  const made = mkdtempSync(path.join(tmpdir(), "jangkau-benih-"));
  // PostgreSQL runs as another user when the tests run as root, and must be able to walk through.
  chmodSync(made, 0o711);
  process.on("exit", () => {
    rmSync(made, { recursive: true, force: true, maxRetries: 5 });
  });
  return (seeded = made);
}

const reportSchema = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      startTime: z.number(),
      endTime: z.number(),
      assertionResults: z.array(
        z.object({ status: z.string(), fullName: z.string(), failureMessages: z.array(z.string()).nullish() }),
      ),
    }),
  ),
});

/** Enough to know a failure by; the whole stands in the output. */
const FAILURE_CHARACTERS = 300;

async function runVitest(project: string, options: string[], env: Record<string, string> = {}): Promise<Outcome> {
  const folder = mkdtempSync(path.join(tmpdir(), "jangkau-laporan-"));
  const report = path.join(folder, "report.json");
  try {
    const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
    const command = [
      "node_modules/vitest/vitest.mjs",
      "run",
      "--project",
      project,
      "--passWithNoTests",
      ...reporters,
      ...options,
    ];
    const { code, output } = await runNode(command, {
      NODE_ENV: "test",
      TEST_SEEDED: seededForAll(),
      DATABASE_URL: undefined,
      MIGRATE_DATABASE_URL: undefined,
      ...env,
    });
    const { passed, failed, ...told } = readReport(report);
    // Vitest may fail without a failing test: an error in a global setup, an unhandled rejection.
    return { passed, failed: failed === 0 && code !== 0 ? 1 : failed, output, ...told };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const SLOWEST = 12;

function readReport(report: string): Required<Omit<Outcome, "output">> {
  try {
    const { numPassedTests, numFailedTests, testResults } = reportSchema.parse(
      JSON.parse(readFileSync(report, "utf8")),
    );
    // A file that does not even load holds no tests.
    const broken = testResults.filter((file) => file.status === "failed" && file.assertionResults.length === 0).length;
    const failures = testResults.flatMap(({ name, assertionResults }) =>
      assertionResults
        .filter(({ status }) => status === "failed")
        .map(({ fullName, failureMessages }) => {
          const what = (failureMessages?.[0] ?? "").split("\n    at ")[0]!.replace(/\s+/g, " ");
          return `${path.basename(name)} > ${fullName}: ${what.slice(0, FAILURE_CHARACTERS)}`;
        }),
    );
    const times = testResults.map(({ name, startTime, endTime }) => ({
      file: path.basename(name).replace(/\.test\.tsx?$/, ""),
      seconds: Math.round((endTime - startTime) / 1000),
    }));
    const slowest = times.sort((a, b) => b.seconds - a.seconds).slice(0, SLOWEST);
    return { passed: numPassedTests, failed: numFailedTests + broken, failures, slowest };
  } catch {
    return { passed: 0, failed: 0, failures: [], slowest: [] };
  }
}
