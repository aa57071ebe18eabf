import { defineConfig } from "playwright/test";
import { BROWSER_FLAGS, ensureBrowser } from "./e2e/find-browser.mjs";
import "./e2e/load-sdk.mjs";

export default defineConfig({
  testDir: "e2e/browser",
  outputDir: "test-results/browser",
  workers: 2,
  fullyParallel: false,
  forbidOnly: Boolean(process.env.CI),
  // What passes at the second try is named at the end of the run, and stands out.
  retries: process.env.CI ? 1 : 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [["list"], ["json", { outputFile: "test-results/browser.json" }]],
  use: {
    launchOptions: { executablePath: ensureBrowser(), args: BROWSER_FLAGS },
    viewport: { width: 1440, height: 900 },
    reducedMotion: "reduce",
    // A quarter of a test's time, and nobody opens it where the suite runs by itself.
    trace: process.env.CI ? "off" : "retain-on-failure",
  },
});
