import { execFileSync } from "node:child_process";
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Json } from "@/lib/langgraph/types";
import { javascriptLiteral, pythonLiteral } from "./literal";

const json = fc.jsonValue({ maxDepth: 4, stringUnit: "binary" }).map((value): Json => {
  // A plain copy, as answers of a server are.
  return JSON.parse(JSON.stringify(value));
});

test("a JavaScript literal is the value", () => {
  fc.assert(
    fc.property(json, fc.nat(8), (value, indent) => {
      const read: unknown = new Function(`return (${javascriptLiteral(value, indent)});`)();
      expect(JSON.stringify(read)).toBe(JSON.stringify(value));
    }),
    { numRuns: 2000 },
  );
});

test("a key that would be no key of a JavaScript object stays one", () => {
  const value: Json = JSON.parse('{"__proto__": {"a": 1}, "to-do": 2, "class": 3}');
  expect(javascriptLiteral(value)).toBe('{ ["__proto__"]: { a: 1 }, "to-do": 2, class: 3 }');
});

test("Python's words for constants, and lines that fit", () => {
  const value = { on: true, off: false, none: null, list: [1, 2.5], prompt: "a “b”\n".repeat(12) };
  const written = pythonLiteral(value, 4);
  expect(written).toContain('        "on": True,\n        "off": False,\n        "none": None,');
  expect(written).toContain('"list": [1, 2.5]');
  expect(written.endsWith("\n    }")).toBe(true);
});

const python = ["python3", "python"].find((command) => {
  try {
    execFileSync(command, ["--version"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
});

test.skipIf(!python)("a Python literal is the value", () => {
  const values = fc.sample(json, 300);
  const program = `import json, sys\nprint(json.dumps([${values.map((each) => pythonLiteral(each)).join(",\n")}]))`;
  const printed = execFileSync(python ?? "", ["-"], { input: program, maxBuffer: 1e8 });
  expect(JSON.parse(printed.toString())).toEqual(
    values.map((each) => JSON.parse(JSON.stringify(each))),
  );
});
