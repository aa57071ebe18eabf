import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

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
    include: ["{lib,components,demo,bin,app}/**/*.test.{ts,tsx,mjs}", "e2e/gateway/**/*.test.mjs"],
    environment: "node",
    restoreMocks: true,
  },
});
