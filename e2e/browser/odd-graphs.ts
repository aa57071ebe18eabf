import { Client } from "@langchain/langgraph-sdk";
import { startGateway } from "../gateway/gateway.mjs";
import { startReaderServer } from "../servers/readers.mjs";
import { startRoster } from "../start-roster.mjs";
import { test as base } from "./fixtures";

export type Shapes = {
  url: string;
  sdk: Client;
  gateway: Awaited<ReturnType<typeof startGateway>>;
};

/** A Roster before a server whose graphs fail, are empty, large, or named as nobody should. */
export const test = base.extend<object, { shapes: Shapes }>({
  shapes: [
    async ({ browserName: _ }, use) => {
      const server = await startReaderServer({ port: 0 });
      const gateway = await startGateway({ target: server.url });
      const roster = await startRoster({ env: { LANGGRAPH_API_URL: gateway.url } });
      const sdk = new Client({
        apiUrl: server.url,
        apiKey: null,
        callerOptions: { maxRetries: 0 },
      });
      await use({ url: roster.url, sdk, gateway });
      await roster.stop();
      await gateway.close();
      await server.stop();
    },
    { scope: "worker", timeout: 120_000 },
  ],
});

test.afterEach(({ shapes }) => shapes.gateway.clear());
