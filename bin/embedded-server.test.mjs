// @ts-check
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createChildGroup } from "./child-group.mjs";
import { startEmbeddedServer } from "./embedded-server.mjs";
import { LaunchError } from "./launch-error.mjs";

const LIMIT_MS = 30_000;
let dataDir = "";
let group = createChildGroup();

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), "roster-embedded-"));
  group = createChildGroup();
  vi.spyOn(console, "error").mockImplementation(() => {});
});
afterEach(async () => {
  await group.stop("SIGKILL");
  rmSync(dataDir, { recursive: true, force: true });
});

/** @param {(reason: LaunchError) => void} onGivenUp */
function start(onGivenUp) {
  const env = { ...process.env, ROSTER_DATA_DIR: dataDir, ROSTER_EMBEDDED_PORT: "0" };
  return startEmbeddedServer(group, env, onGivenUp);
}

/** @param {string} url */
const answers = (url) =>
  fetch(`${url}/ok`).then(
    (response) => response.ok,
    () => false,
  );

test(
  "a server that dies comes back on the same address; the second death is the end",
  async () => {
    const givenUp = vi.fn();
    const url = await start(givenUp);
    expect(await answers(url)).toBe(true);
    group.kill();
    await expect.poll(() => answers(url), { timeout: LIMIT_MS }).toBe(false);
    await expect.poll(() => answers(url), { timeout: LIMIT_MS }).toBe(true);
    expect(givenUp).not.toHaveBeenCalled();
    await expect
      .poll(() => vi.mocked(console.error).mock.calls.join(), { timeout: LIMIT_MS })
      .toContain(`runs again on ${url}`);
    group.kill();
    await expect.poll(() => givenUp.mock.calls.length, { timeout: LIMIT_MS }).toBe(1);
    expect(givenUp.mock.calls[0]?.[0]).toBeInstanceOf(LaunchError);
  },
  LIMIT_MS,
);

test(
  "a server that was told to stop stays stopped",
  async () => {
    const givenUp = vi.fn();
    const url = await start(givenUp);
    await group.stop("SIGTERM");
    expect(await answers(url)).toBe(false);
    expect(console.error).not.toHaveBeenCalled();
  },
  LIMIT_MS,
);

test(
  "a server that cannot start says so",
  async () => {
    const env = { ...process.env, ROSTER_DATA_DIR: dataDir, ROSTER_EMBEDDED_PORT: "none" };
    await expect(startEmbeddedServer(group, env, vi.fn())).rejects.toThrow(/did not start/);
  },
  LIMIT_MS,
);
