import { Client } from "@langchain/langgraph-sdk";
import { freePort } from "../servers/free-port.mjs";
import { startReaderServer } from "../servers/readers.mjs";
import { startRoster } from "../start-roster.mjs";
import { test as base } from "./fixtures";

type Several = { url: string; other: Client };

/** A Roster over the worker's server, a second server that is read only, and one that is down. */
export const test = base.extend<{ several: Several }>({
  several: async ({ page, roster }, use) => {
    const other = await startReaderServer({ port: 0 });
    const list = [
      { slug: "staging", name: "Staging", url: roster.serverUrl, colour: "green" },
      { slug: "prod", name: "Production", url: other.url, colour: "red", readOnly: true },
      { slug: "second", name: "Second", url: other.url },
      { slug: "lost", name: "Lost", url: `http://127.0.0.1:${await freePort()}` },
    ];
    const behind = await startRoster({ env: { ROSTER_DEPLOYMENTS: JSON.stringify(list) } });
    const witness = new Client({
      apiUrl: other.url,
      apiKey: null,
      callerOptions: { maxRetries: 0 },
    });
    await use({ url: behind.url, other: witness });
    await page.close();
    await behind.stop();
    await other.stop();
  },
});
