// @ts-check
import { once } from "node:events";
import { createServer } from "node:net";
import { expect, test } from "vitest";
import { requireFreePort } from "./require-free-port.mjs";

test("0 becomes a port on which one can listen", async () => {
  const port = await requireFreePort(0, "127.0.0.1");
  expect(port).toBeGreaterThan(0);
  expect(await requireFreePort(port, "127.0.0.1")).toBe(port);
});

test("a taken port is refused with the command that helps", async () => {
  const port = await requireFreePort(0, "127.0.0.1");
  const other = createServer().listen(port, "127.0.0.1");
  await once(other, "listening");
  await expect(requireFreePort(port, "127.0.0.1")).rejects.toThrow(
    `Port ${port} is already in use, perhaps by another Roster. Stop that program, or use another port: npm start -- --port ${port + 1}`,
  );
  other.close();
});

test("an address of another machine is refused with the system's reason", async () => {
  await expect(requireFreePort(1234, "192.0.2.1")).rejects.toThrow(/192\.0\.2\.1.*EADDRNOTAVAIL/);
});
