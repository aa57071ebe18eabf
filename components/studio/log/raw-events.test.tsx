// @vitest-environment happy-dom
import { act } from "react";
import { afterEach, expect, test } from "vitest";
import { mount, unmountAll } from "@/components/schema-form/mount-form";
import { EventTape } from "@/lib/run/event-tape";
import { RawEvents } from "./raw-events";

afterEach(unmountAll);

/** The tape keeps the newest of them; each event is of some size, as a graph's own events are. */
function longTape(count: number): EventTape {
  const tape = new EventTape({ schedule: queueMicrotask });
  tape.begin({ deed: "input", input: null, values: null });
  for (let step = 0; step < count; step += 1) {
    const data = { step, note: `what step ${step} has to say` };
    tape.receive({ type: "event", id: `${step}`, event: "custom", data });
  }
  return tape;
}

function buttonOf(page: HTMLElement, name: RegExp): HTMLButtonElement {
  const found = [...page.querySelectorAll("button")].find(({ textContent }) =>
    name.test(textContent ?? ""),
  );
  if (!found) throw new Error(`There is no button ${name}.`);
  return found;
}

test("of ten thousand events the last two hundred are drawn, and earlier ones when asked for", () => {
  const page = mount(<RawEvents tape={longTape(10_000)} />);
  const rows = () => page.querySelectorAll("li");
  expect(rows()).toHaveLength(200);
  expect(rows()[199]?.textContent).toContain("what step 9999 has to say");
  // What an event holds is drawn when it is opened.
  expect(page.querySelectorAll("pre")).toHaveLength(0);
  expect(page.querySelectorAll("*").length).toBeLessThan(200 * 12);

  act(() => buttonOf(page, /Show 200 earlier events/).click());
  expect(rows()).toHaveLength(400);
  expect(rows()[0]?.textContent).toContain("what step 9600 has to say");
});
