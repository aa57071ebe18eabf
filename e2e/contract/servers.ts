import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { startAegraServer } from "../servers/aegra.mjs";
import { startEmbeddedServer } from "../servers/embedded.mjs";
import { startJs2Servers } from "../servers/js2.mjs";
import { startPythonServer } from "../servers/python.mjs";
import { startReaderServer } from "../servers/readers.mjs";

export type ServerName = keyof typeof STARTS;

declare module "vitest" {
  interface ProvidedContext {
    server: ServerName;
    url: string;
    /** The same kind of server, with graphs that are strict about where they read their values. */
    readersUrl: string;
  }
}

const FAST = { ROSTER_DEMO_DELAY_MS: "1" };

const stops: (() => Promise<void>)[] = [];

const STARTS = { embedded, js2, python, aegra };

/** Starts the server that CONTRACT_SERVER names: `embedded`, the default, or another of `STARTS`. */
export async function setup(project: TestProject): Promise<void> {
  const name = process.env.CONTRACT_SERVER ?? "embedded";
  if (!isServerName(name)) {
    const names = Object.keys(STARTS).join(", ");
    throw new Error(`CONTRACT_SERVER is "${name}"; give one of ${names}.`);
  }
  const { url, readersUrl } = await STARTS[name]();
  project.provide("server", name);
  project.provide("url", url);
  project.provide("readersUrl", readersUrl);
}

export async function teardown(): Promise<void> {
  // A server writes its data as it ends, so its folder goes last.
  for (const stop of stops) await stop();
}

async function python() {
  const { url, stop } = await startPythonServer({ port: 0, env: FAST });
  stops.push(stop);
  return { url, readersUrl: url };
}

async function aegra() {
  const { url, stop } = await startAegraServer({ env: FAST });
  stops.push(stop);
  return { url, readersUrl: url };
}

async function embedded() {
  const dataDir = await newDataDir();
  const main = await startEmbeddedServer({ port: 0, dataDir, env: FAST });
  stops.unshift(main.stop);
  const readers = await startReaderServer({ port: 0 });
  stops.unshift(readers.stop);
  return { url: main.url, readersUrl: readers.url };
}

async function js2() {
  const { main, readers } = await startJs2Servers({ dataDir: await newDataDir(), env: FAST });
  stops.unshift(main.stop, readers.stop);
  return { url: main.url, readersUrl: readers.url };
}

async function newDataDir() {
  const dataDir = await mkdtemp(join(tmpdir(), "roster-contract-"));
  stops.push(() => rm(dataDir, { recursive: true, force: true }));
  return dataDir;
}

function isServerName(name: string): name is ServerName {
  return Object.hasOwn(STARTS, name);
}
