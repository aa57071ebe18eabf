// @vitest-environment happy-dom
import { beforeEach, expect, test } from "vitest";
import { goToRow, pressInRow } from "./row-keys";

const pressed: string[] = [];
let table: HTMLTableElement;

beforeEach(() => {
  pressed.length = 0;
  document.body.innerHTML = `<button>Before</button><table>${["a", "b", "c"].map(rowOf).join("")}</table>`;
  const found = document.querySelector("table");
  if (!found) throw new Error("There is no table.");
  table = found;
  for (const link of table.querySelectorAll("a")) {
    link.addEventListener("click", (event) => {
      event.preventDefault();
      pressed.push(link.textContent ?? "");
    });
  }
});

function rowOf(name: string) {
  const link = (row: string, text: string) => `<a href="#${text}" data-row="${row}">${text}</a>`;
  return `<tr><th>${link("name", name)}</th><td>${link("edit", `Edit ${name}`)}${link("studio", `Studio ${name}`)}<button>More ${name}</button></td></tr>`;
}

const next = () => goToRow(table, "next");
const previous = () => goToRow(table, "previous");
const focused = () => document.activeElement?.textContent;
const focusButton = (index: number) => document.querySelectorAll("button")[index]?.focus();

test("the focus goes from name to name, and stays at both ends", () => {
  next();
  expect(focused()).toBe("a");
  next();
  next();
  expect(focused()).toBe("c");
  next();
  expect(focused()).toBe("c");
  previous();
  expect(focused()).toBe("b");
  previous();
  previous();
  expect(focused()).toBe("a");
});

test("it goes on from any control of a row, and begins at the first from outside", () => {
  focusButton(2);
  expect(focused()).toBe("More b");
  next();
  expect(focused()).toBe("c");
  focusButton(0);
  previous();
  expect(focused()).toBe("a");
});

test("a link is pressed in the row that has the focus, and nowhere without one", () => {
  pressInRow(table, "edit");
  expect(pressed).toEqual([]);
  next();
  next();
  pressInRow(table, "edit");
  pressInRow(table, "studio");
  expect(pressed).toEqual(["Edit b", "Studio b"]);
});

test("a table without rows is left alone", () => {
  focusButton(0);
  table.innerHTML = "";
  next();
  previous();
  pressInRow(table, "edit");
  expect(focused()).toBe("Before");
});
