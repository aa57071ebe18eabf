import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";
import "./e2e/load-sdk.mjs";

const root = fileURLToPath(new URL("./", import.meta.url));

export default defineConfig({
  resolve: {
    alias: {
      "@/": root,
      "server-only": `${root}e2e/empty-module.mjs`,
    },
  },
  esbuild: { jsx: "automatic" },
  test: {
    include: [
      "{lib,cli,components,demo,bin,app}/**/*.test.{ts,tsx,mjs}",
      "e2e/gateway/**/*.test.mjs",
      "e2e/*.test.ts",
    ],
    environment: "node",
    restoreMocks: true,
    // Left to itself it keeps one core free, of two; and many tests wait for a server or a timer.
    maxWorkers: availableParallelism() + 1,
    // A hang is found all the same, and a slow machine is none.
    testTimeout: 30_000,
  },
});
