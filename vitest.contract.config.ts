import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";
import "./e2e/load-sdk.mjs";

const root = fileURLToPath(new URL("./", import.meta.url));
const server = process.env.CONTRACT_SERVER ?? "embedded";

export default defineConfig({
  resolve: { alias: { "@/": root } },
  test: {
    include: ["e2e/contract/**/*.test.ts"],
    environment: "node",
    // Nothing in these changes a module, so each worker reads the modules once for all of them.
    isolate: false,
    setupFiles: ["e2e/contract/differences.ts"],
    globalSetup: ["e2e/contract/servers.ts"],
    reporters: ["default", "json"],
    outputFile: { json: `test-results/contract-${server}.json` },
    testTimeout: 30_000,
    hookTimeout: 30_000,
    maxWorkers: 4,
  },
});
