import { runInNewContext } from "node:vm";
import { expect, test } from "vitest";
import { isShortcut } from "@/lib/shortcuts";
import { EARLY_COMMANDS_SCRIPT } from "./early-commands-script";

type Pressed = { key: string; metaKey?: boolean; ctrlKey?: boolean; altKey?: boolean };

/** Presses keys on a page that has only its own script, and says whether they were remembered. */
function press(pressed: Pressed, { hasPalette = true, isPrevented = false } = {}) {
  const keys = { metaKey: false, ctrlKey: false, altKey: false, shiftKey: false, ...pressed };
  const page: Record<string, unknown> = {};
  let prevented = isPrevented;
  runInNewContext(EARLY_COMMANDS_SCRIPT, {
    window: page,
    navigator: { platform: "Linux" },
    document: { querySelector: () => (hasPalette ? {} : null) },
    addEventListener: (_type: string, hear: (event: object) => void) =>
      hear({
        ...keys,
        defaultPrevented: isPrevented,
        preventDefault: () => {
          prevented = true;
        },
      }),
  });
  const remembered = page.rosterCommandsPressed === true;
  if (!isPrevented) expect(prevented).toBe(remembered);
  return { remembered, isShortcut: isShortcut(keys, "commands") };
}

test.each<Pressed>([
  { key: "k", ctrlKey: true },
  { key: "K", ctrlKey: true },
  { key: "k", metaKey: true },
  { key: "k" },
  { key: "j", ctrlKey: true },
  { key: "k", ctrlKey: true, altKey: true },
])("the page remembers what is the palette's shortcut, and nothing else: %j", (pressed) => {
  const told = press(pressed);
  expect(told.remembered).toBe(told.isShortcut);
});

test("nothing is taken from a page without a palette, nor from one that has heard it", () => {
  const keys = { key: "k", ctrlKey: true };
  expect(press(keys).remembered).toBe(true);
  expect(press(keys, { hasPalette: false }).remembered).toBe(false);
  expect(press(keys, { isPrevented: true }).remembered).toBe(false);
});

test("it can be filled in where only text without elements may be", () => {
  expect(EARLY_COMMANDS_SCRIPT).not.toContain("<");
});
