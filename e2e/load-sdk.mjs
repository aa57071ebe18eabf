import { register } from "node:module";

const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);

/**
 * Imported before the official SDK, the tests' witness. The packages that it bundles say nowhere that
 * they are ES modules; Node finds that out by itself from 20.19 on, and is told here before that.
 */
if (major === 20 && minor < 19) {
  register("./load-sdk-hooks.mjs", import.meta.url);
  // The test runners' workers are processes of their own.
  const option = `--import=${import.meta.url}`;
  const given = process.env.NODE_OPTIONS ?? "";
  if (!given.includes(option)) process.env.NODE_OPTIONS = `${given} ${option}`.trim();
}
