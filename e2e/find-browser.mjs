import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright";

// The shell first: it draws the same pages for half the work, without the windows of a whole browser.
const COMMANDS = [
  "chromium-headless-shell",
  "chromium",
  "chromium-browser",
  "google-chrome-stable",
  "google-chrome",
];
const MAC_CHROME = "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome";

/** The flags under which Chromium neither needs a sandbox nor calls home. */
export const BROWSER_FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** @returns {string | undefined} an installed Chromium: CHROMIUM_PATH, Playwright's own, or on PATH */
export function findBrowser() {
  const onPath = (process.env.PATH ?? "")
    .split(delimiter)
    .flatMap((folder) => COMMANDS.map((command) => join(folder, command)));
  const candidates = [process.env.CHROMIUM_PATH, chromium.executablePath(), MAC_CHROME, ...onPath];
  return candidates.find((candidate) => candidate && existsSync(candidate));
}

/** Finds a browser, or installs one; throws with the exact next step where neither works. */
export function ensureBrowser() {
  const found = findBrowser();
  if (found) return found;
  console.log("No Chromium found: installing one for the browser tests…");
  const cli = fileURLToPath(new URL("../node_modules/playwright/cli.js", import.meta.url));
  run(process.execPath, [cli, "install", "chromium"]);
  const installed = findBrowser() ?? installWithApt();
  if (installed) return installed;
  throw new Error(
    "The browser tests need Chromium, and it could not be installed. Install it with " +
      "`npx playwright install --with-deps chromium` or `sudo apt-get install chromium`, " +
      "or set CHROMIUM_PATH to an installed Chromium or Chrome. Then run `npm test` again.",
  );
}

function installWithApt() {
  if (process.platform !== "linux" || process.getuid?.() !== 0) return undefined;
  run("apt-get", ["update", "-qq"]);
  for (const browser of ["chromium-headless-shell", "chromium"]) {
    run("apt-get", ["install", "-y", "-qq", "--no-install-recommends", browser]);
    const found = findBrowser();
    if (found) return found;
  }
  return undefined;
}

/** @param {string} command @param {string[]} args */
function run(command, args) {
  spawnSync(command, args, {
    stdio: ["ignore", "ignore", "inherit"],
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
    timeout: 300_000,
  });
}
