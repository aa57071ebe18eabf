// @ts-check
import { spawn } from "node:child_process";
import { once } from "node:events";
import { expect, test } from "vitest";
import { createChildGroup } from "./child-group.mjs";

/** @param {string} code */
async function run(code) {
  const child = spawn(process.execPath, [
    "-e",
    `${code}; setInterval(() => {}, 1000); console.log(1)`,
  ]);
  await once(child.stdout, "data");
  return child;
}

test("stopping passes the signal on and waits for every process", async () => {
  const group = createChildGroup();
  const polite = group.add(await run("process.on('SIGINT', () => process.exit(7))"), 10_000);
  const plain = group.add(await run(""), 10_000);
  await group.stop("SIGINT");
  expect(polite.exitCode).toBe(7);
  expect(plain.signalCode).toBe("SIGINT");
});

test("a process that does not end in its time is killed", async () => {
  const group = createChildGroup();
  const deaf = group.add(await run("process.on('SIGTERM', () => {})"), 50);
  await group.stop("SIGTERM");
  expect(deaf.signalCode).toBe("SIGKILL");
});

test("a process added while stopping is stopped too", async () => {
  const group = createChildGroup();
  await group.stop("SIGTERM");
  const late = group.add(await run(""), 10_000);
  await once(late, "exit");
  expect(late.signalCode).toBe("SIGTERM");
});

test("killing waits for nobody", async () => {
  const group = createChildGroup();
  const deaf = group.add(await run("process.on('SIGTERM', () => {})"), 10_000);
  group.kill();
  await once(deaf, "exit");
  expect(deaf.signalCode).toBe("SIGKILL");
});
