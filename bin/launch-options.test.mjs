// @ts-check
import { expect, test } from "vitest";
import { LaunchError } from "./launch-error.mjs";
import { isLoopback, launchOptions, parseFlags } from "./launch-options.mjs";

/**
 * @param {string[]} argv
 * @param {Record<string, string>} [env]
 */
const options = (argv, env = {}) => launchOptions(parseFlags(argv), env);

test("without anything it serves the embedded server on this machine", () => {
  expect(options([])).toEqual({
    dev: false,
    host: "127.0.0.1",
    port: 3000,
    url: undefined,
    isListed: false,
    dataDir: undefined,
  });
});

test("the environment is used, and empty variables are not", () => {
  const env = { HOST: "", PORT: "4000", LANGGRAPH_API_URL: "", ROSTER_DATA_DIR: "/data" };
  expect(options([], env)).toMatchObject({
    host: "127.0.0.1",
    port: 4000,
    url: undefined,
    dataDir: "/data",
  });
});

test("an option wins over a variable", () => {
  const env = { PORT: "4000", HOST: "::1", LANGGRAPH_API_URL: "http://a" };
  const argv = ["--port", "5000", "--host", "localhost", "--url", "https://b/x", "--dev"];
  expect(options(argv, env)).toMatchObject({
    dev: true,
    port: 5000,
    host: "localhost",
    url: "https://b/x",
  });
});

test.each(["127.0.0.1", "127.9.9.9", "::1", "localhost"])("%s is this machine", (host) => {
  expect(isLoopback(host)).toBe(true);
});

test.each(["0.0.0.0", "::", "192.168.1.2", "127.0.0.1.evil.test", "127.evil", "example.com", ""])(
  "%j is not",
  (host) => {
    expect(isLoopback(host)).toBe(false);
  },
);

test("another host is refused, and its source is named", () => {
  expect(() => options(["--host", "0.0.0.0"])).toThrow(/^--host is "0\.0\.0\.0".*nobody signs in/);
  expect(() => options([], { HOST: "box.local" })).toThrow(/^HOST is "box\.local"/);
});

test("with a way to sign in any host will do, which the web server checks", () => {
  const env = { AUTH_MODE: "password", HOST: "0.0.0.0" };
  expect(options([], env).host).toBe("0.0.0.0");
  expect(() => options([], { ...env, AUTH_MODE: "local" })).toThrow(/nobody signs in/);
});

test("brackets around an IPv6 address are understood", () => {
  expect(options(["--host", "[::1]"]).host).toBe("::1");
});

test.each(["-1", "65536", "80.5", "http", " "])("port %j is refused", (port) => {
  expect(() => options([`--port=${port}`])).toThrow(LaunchError);
});

test.each(["foo", "localhost:2024", "ftp://x", "file:///etc/passwd"])(
  "address %j is refused",
  (url) => {
    expect(() => options(["--url", url])).toThrow(/^--url is .*no web address/);
  },
);

test("an address with a password is refused without repeating it", () => {
  expect(() => options(["--url", "http://me:secret@host"])).toThrow(/user name or a password/);
  expect(() => options(["--url", "http://me:secret@host"])).not.toThrow(/secret/);
});

test("an unknown option points to the help", () => {
  expect(() => parseFlags(["--prot", "1"])).toThrow(/--prot.*\n.*--help/);
});

test("with ROSTER_DEPLOYMENTS no embedded server is needed", () => {
  expect(options([], { ROSTER_DEPLOYMENTS: "[]" }).isListed).toBe(true);
  expect(options([], { ROSTER_DEPLOYMENTS: " " }).isListed).toBe(false);
});
