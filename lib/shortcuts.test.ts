import { readdirSync, readFileSync } from "node:fs";
import { afterEach, describe, expect, test, vi } from "vitest";
import { ariaShortcut, shortcutIds, shortcutKeys } from "./shortcut-names";
import { shortcutGroups } from "./shortcut-words";
import { isShortcut, type ShortcutId } from "./shortcuts";

const NONE = { metaKey: false, ctrlKey: false, altKey: false, shiftKey: false };
const pressed = (key: string, held: Partial<typeof NONE> = {}) => ({ key, ...NONE, ...held });

afterEach(() => vi.unstubAllGlobals());

describe("isShortcut", () => {
  const cases: [ShortcutId, ReturnType<typeof pressed>, boolean][] = [
    ["commands", pressed("k", { ctrlKey: true }), true],
    ["commands", pressed("k", { metaKey: true }), true],
    ["commands", pressed("K", { metaKey: true }), true],
    ["commands", pressed("K", { metaKey: true, shiftKey: true }), false],
    ["commands", pressed("k", { ctrlKey: true, altKey: true }), false],
    ["commands", pressed("k"), false],
    ["shortcuts", pressed("?", { shiftKey: true }), true],
    ["shortcuts", pressed("?"), true],
    ["shortcuts", pressed("?", { ctrlKey: true }), false],
    ["search", pressed("/"), true],
    ["search", pressed("/", { shiftKey: true }), true],
    ["search", pressed("/", { metaKey: true }), false],
    ["save", pressed("Enter", { ctrlKey: true }), true],
    ["save", pressed("Enter"), false],
    ["send", pressed("Enter"), true],
    ["send", pressed("Enter", { shiftKey: true }), false],
    ["zoomIn", pressed("="), true],
    ["zoomIn", pressed("+", { shiftKey: true }), true],
  ];
  test.each(cases)("%s by %o: %s", (id, event, expected) => {
    expect(isShortcut(event, id)).toBe(expected);
  });

  test("on a Mac Ctrl with a letter is left to the text field", () => {
    vi.stubGlobal("navigator", { platform: "MacIntel" });
    expect(isShortcut(pressed("k", { ctrlKey: true }), "commands")).toBe(false);
    expect(isShortcut(pressed("k", { metaKey: true }), "commands")).toBe(true);
    expect(isShortcut(pressed("Enter", { ctrlKey: true }), "save")).toBe(true);
  });
});

test("keys are named as they stand on the keyboard", () => {
  expect(shortcutKeys("commands", false)).toEqual([["Ctrl", "K"]]);
  expect(shortcutKeys("commands", true)).toEqual([["⌘", "K"]]);
  expect(shortcutKeys("zoomIn", false)).toEqual([["+"], ["="]]);
  expect(shortcutKeys("earlierInput", false)).toEqual([["↑"]]);
  expect(ariaShortcut("commands")).toBe("Meta+k Control+k");
  expect(ariaShortcut("zoomIn")).toBe("+ =");
});

test("every shortcut is on the sheet once, and has a handler that asks the table for it", () => {
  const shown = shortcutGroups().flatMap(({ shortcuts }) => shortcuts.map(({ id }) => id));
  expect(shown.sort()).toEqual(shortcutIds().sort());
  const sources = readdirSync("components", { recursive: true, encoding: "utf8" })
    .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file))
    .map((file) => readFileSync(`components/${file}`, "utf8"))
    .join("\n");
  const asked = [...sources.matchAll(/(?:isShortcut\([^;{}]*?|useShortcut\(\s*)"(\w+)"/g)];
  expect([...new Set(asked.map(([, id]) => id))].sort()).toEqual(shortcutIds().sort());
});
