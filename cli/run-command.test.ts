import { describe, expect, test } from "vitest";
import { isPassword, parsePasswordHash } from "@/lib/server/entry/password-hash";
import type { World } from "./command";
import { runCommand } from "./run-command";

const run = (name: string, ...argv: string[]) => runWith([], name, ...argv);

/** Runs it for somebody who types these secrets; nobody is at the terminal where there is one at most. */
async function runWith(secrets: string[], name: string, ...argv: string[]) {
  const isAsked = secrets.length > 1;
  let [out, err] = ["", ""];
  const world: World = {
    variables: {},
    folder: "/nowhere",
    print: (text) => {
      out += text;
    },
    warn: (text) => {
      err += text;
    },
    ask: null,
    readSecret: async () => ({ text: secrets.shift() ?? "", isAsked }),
  };
  return { code: await runCommand(name, argv, world), out, err };
}

describe("help", () => {
  test("lists the commands, and tells of each what it does and how it exits", async () => {
    const list = await run("help");
    expect(list).toMatchObject({ code: 0, err: "" });
    for (const name of ["export", "import", "diff", "apply", "hash-password"]) {
      expect(list.out).toContain(`roster ${name}`);
      const help = await run("help", name);
      expect(help.out).toMatch(new RegExp(`^Usage: roster ${name}\\b`, "u"));
      expect(await run(name, "--help")).toEqual(help);
    }
  });

  test("fits a terminal", async () => {
    for (const name of ["export", "import", "diff", "apply", "hash-password"]) {
      const { out } = await run("help", name);
      expect(Math.max(...out.split("\n").map((line) => line.length))).toBeLessThanOrEqual(105);
    }
  });
});

test.each([
  [["help", "grow"], "no command “grow”"],
  [["apply"], "files or folders"],
  [["apply", "x", "--detailed-exitcode"], "--dry-run"],
  [["apply", "x", "--map-graph", "a"], "form name=other"],
  [["apply", "x", "--secret", "key=NOT_SET"], "NOT_SET is not set"],
  [["apply", "missing.json"], "no such file"],
  [["export", "x"], "--assistant"],
  [["export"], "LANGGRAPH_API_URL"],
  [["export", "--url", "http://a", "--deployment", "b"], "not both"],
  [["export", "--url", "nowhere"], "--url must be"],
  [["diff", "one.json"], "Give two"],
  [["import"], "Give one file"],
  [["import", "--colour"], "roster help import"],
])("%j is trouble, said in words", async ([name = "", ...argv], words) => {
  const { code, out, err } = await run(name, ...argv);
  expect([code, out]).toEqual([2, ""]);
  expect(err).toContain(words);
});

test("an assistant's name cannot move the cursor of a terminal", async () => {
  const { err } = await run("apply", "\u001b[2Jx\u0007.json");
  expect(err).toContain("\ufffd[2Jx\ufffd.json");
});

describe("hash-password", () => {
  test("prints a hash that the sign-in knows the password by, and nothing of the password", async () => {
    const { code, out, err } = await runWith(["long enough to type"], "hash-password");
    expect([code, err]).toEqual([0, ""]);
    const kept = parsePasswordHash(out.trim());
    expect(kept && (await isPassword("long enough to type", kept))).toBe(true);
  });

  test.each([
    [["too short"], "at least 12 characters"],
    [["long enough to type", "long enough to tpye"], "The two passwords differ"],
  ])("%j is refused", async (typed, words) => {
    const { code, out, err } = await runWith(typed, "hash-password");
    expect([code, out]).toEqual([2, ""]);
    expect(err).toContain(words);
  });

  test("a password on the command line is not taken", async () => {
    const { code, err } = await run("hash-password", "secret");
    expect(code).toBe(2);
    expect(err).toContain("history");
    expect(err).not.toContain("secret");
  });
});

test.each([..."\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"])(
  "an assistant's name cannot turn a line of a terminal round: %j",
  async (mark) => {
    const { err } = await run("apply", `${mark}eteled 1.json`);
    const code = mark.charCodeAt(0).toString(16).padStart(4, "0");
    expect(err).toContain(`\\u${code}eteled 1.json`);
  },
);
