// @vitest-environment happy-dom
import { beforeEach, expect, test } from "vitest";
import { pressedBox } from "./row-select";

let boxes: HTMLInputElement[];

beforeEach(() => {
  const box = '<tr><td><input type="checkbox" data-row="select"></td></tr>';
  document.body.innerHTML = `<table>${box.repeat(6)}</table>`;
  boxes = [...document.querySelectorAll("input")];
  for (const each of boxes) {
    each.addEventListener("change", () => pressedBox(each, false));
  }
});

/** As a person presses one. */
function press(index: number, withShift = false) {
  const box = boxes[index];
  if (!box) throw new Error("There is no such box.");
  box.checked = !box.checked;
  pressedBox(box, withShift);
}

const checked = () => boxes.map(({ checked }) => (checked ? "x" : "-")).join("");

test("with Shift, those in between become like the one that is pressed, either way", () => {
  press(1);
  press(4, true);
  expect(checked()).toBe("-xxxx-");
  press(2, true);
  expect(checked()).toBe("-x----");
});

test("the next range begins where the last one ended", () => {
  press(3);
  press(1, true);
  press(0, true);
  expect(checked()).toBe("xxxx--");
  press(5);
  expect(checked()).toBe("xxxx-x");
});

test("without one before it on the page, Shift selects the one alone", () => {
  press(2, true);
  expect(checked()).toBe("--x---");
});
