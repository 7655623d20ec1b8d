import { defineConfig } from "vitest/config";
import { SlowestFirst } from "./tests/support/slowest-first";

// The projects are steps of `npm test` (lib/cli/test-steps.ts); one alone: npm test -- unit
export default defineConfig({
  resolve: { alias: { "@": import.meta.dirname } },
  test: {
    // No result may depend on where the machine stands: a zone with 45 minutes shows it.
    env: { TZ: "Pacific/Chatham" },
    maxWorkers: 2,
    sequence: { sequencer: SlowestFirst },
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          // Generous: a slow machine is no failure.
          testTimeout: 240_000,
          // Pure code leaves nothing behind, so every file need not load it anew.
          isolate: false,
          include: [
            "lib/**/*.test.ts",
            "components/**/*.test.{ts,tsx}",
            "app/**/*.test.{ts,tsx}",
            "prisma/**/*.test.ts",
            "tests/bench/**/*.test.ts",
          ],
        },
      },
      { extends: true, test: { name: "architecture", include: ["tests/architecture/**/*.test.ts"] } },
      {
        extends: true,
        test: {
          name: "integration",
          include: ["tests/integration/**/*.test.ts"],
          globalSetup: ["tests/support/database-server.ts"],
          testTimeout: 240_000,
          hookTimeout: 300_000,
        },
      },
      {
        extends: true,
        test: {
          name: "e2e",
          include: ["tests/e2e/**/*.test.ts"],
          globalSetup: ["tests/support/server.ts"],
          testTimeout: 240_000,
          hookTimeout: 300_000,
        },
      },
    ],
  },
});
