import { once } from "node:events";
import { createServer, type RequestListener } from "node:http";

/** An HTTP server on a free loopback port. `close` cuts what is still open. */
export async function listen(listener: RequestListener) {
  const server = createServer(listener);
  // A machine under load may come back to a kept connection late, which must not be gone then.
  server.keepAliveTimeout = 120_000;
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  return {
    port: address.port,
    url: `http://127.0.0.1:${address.port}`,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}
