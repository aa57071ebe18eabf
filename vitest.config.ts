import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";
import "./e2e/load-sdk.mjs";

const root = fileURLToPath(new URL("./", import.meta.url));

const LIB = ["lib/**/*.test.{ts,tsx}"];
/** What mocks a module or sets the environment of its process. */
const APART = ["lib/server/**/*.test.{ts,tsx}", "lib/run/draft-target.test.ts"];
const SHARED = {
  environment: "node",
  // A hang is found all the same, and a slow machine is none.
  testTimeout: 60_000,
} as const;

export default defineConfig({
  resolve: {
    alias: {
      "@/": root,
      "server-only": `${root}e2e/empty-module.mjs`,
    },
  },
  esbuild: { jsx: "automatic" },
  test: {
    restoreMocks: true,
    // Left to itself it keeps one core free, of two; and many tests wait for a server or a timer.
    maxWorkers: availableParallelism() + 1,
    projects: [
      {
        extends: true,
        // Nothing in these changes a module, so each worker reads the modules once for all of them.
        test: { ...SHARED, name: "lib", include: LIB, exclude: APART, isolate: false },
      },
      {
        extends: true,
        test: {
          ...SHARED,
          name: "apart",
          include: [
            "{cli,components,demo,bin,app}/**/*.test.{ts,tsx,mjs}",
            "e2e/gateway/**/*.test.mjs",
            "e2e/*.test.ts",
            ...APART,
          ],
        },
      },
    ],
  },
});
