import { once } from "node:events";
import { createServer as createTcp, type Server } from "node:net";
import { createServer as createTls } from "node:tls";
import { afterEach } from "vitest";
import type { makeCertificate } from "./make-certificate";

const closing: (() => unknown)[] = [];

/** Closes, after each test, the servers that it started. */
export function closeServersAfterEach(): void {
  afterEach(async () => {
    for (const close of closing.splice(0)) await close();
  });
}

/** Called when the test has ended. */
export function closeAtEnd(close: () => unknown): void {
  closing.push(close);
}

async function portOf(server: Server): Promise<number> {
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  closing.push(() => new Promise((resolve) => server.close(resolve)));
  const address = server.address();
  return typeof address === "object" && address ? address.port : 0;
}

/** A TCP server that does this with each connection; they are cut at the end. */
export async function tcpServer(greet: (write: (text: string) => void) => void = () => undefined) {
  const server = createTcp((socket) => {
    socket.on("error", () => undefined);
    closing.unshift(() => socket.destroy());
    greet((text) => socket.write(text));
  });
  return portOf(server);
}

/** A TLS server with this certificate. */
export async function tlsServer(certificate: ReturnType<typeof makeCertificate>) {
  const server = createTls(certificate, (socket) => socket.on("error", () => undefined));
  server.on("tlsClientError", () => undefined);
  return portOf(server);
}

/** A port at which nobody listens. */
export async function closedPort(): Promise<number> {
  const server = createTcp();
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  return typeof address === "object" && address ? address.port : 0;
}
