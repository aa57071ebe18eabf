import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "@langchain/langgraph-sdk";
import { startEmbeddedServer } from "../servers/embedded.mjs";
import { startRoster } from "../start-roster.mjs";
import { test as base } from "./fixtures";

export type Mortal = {
  url: string;
  sdk: Client;
  die: () => Promise<void>;
  /** On the port of before; with what it had written, or without. */
  revive: (data: "kept" | "lost") => Promise<void>;
  /** What it has written so far. */
  written: () => Promise<string>;
};

/** A server that can die, behind a Roster that lives. */
export const test = base.extend<{ mortal: Mortal }>({
  mortal: async ({ page, guard }, use) => {
    guard.allow(/ERR_|404 \(|50\d \(/);
    const dataDir = await mkdtemp(join(tmpdir(), "roster-mortal-"));
    let server = await startEmbeddedServer({ port: 0, dataDir });
    const { url } = server;
    const roster = await startRoster({ env: { LANGGRAPH_API_URL: url } });
    await use({
      url: `${roster.url}/default/assistants`,
      sdk: new Client({ apiUrl: url, apiKey: null, callerOptions: { maxRetries: 0 } }),
      die: () => server.kill(),
      revive: async (data) => {
        if (data === "lost") await rm(join(dataDir, ".langgraph_api"), { recursive: true });
        server = await startEmbeddedServer({ port: Number(new URL(url).port), dataDir });
      },
      written: async () => {
        const file = join(dataDir, ".langgraph_api", ".langgraphjs_ops.json");
        return readFile(file, "utf8").catch(() => "");
      },
    });
    await page.close();
    await roster.stop();
    await server.stop();
    await rm(dataDir, { recursive: true, force: true });
  },
});
