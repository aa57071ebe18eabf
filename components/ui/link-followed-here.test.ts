// @vitest-environment happy-dom
import { beforeEach, expect, test } from "vitest";
import { linkFollowedHere } from "./link-followed-here";

beforeEach(() => {
  document.body.innerHTML = `
    <a id="own" href="${location.origin}/here?q=1"><b>Own</b></a>
    <a id="tab" href="${location.origin}/here" target="_blank">Tab</a>
    <a id="file" href="${location.origin}/here" download>File</a>
    <a id="away" href="https://example.com/">Away</a>
    <a id="none">None</a>
    <button>Button</button>`;
});

function followed(selector: string, click: MouseEventInit = {}, before?: (event: Event) => void) {
  let found: HTMLAnchorElement | null = null;
  const listen = (event: MouseEvent) => {
    before?.(event);
    found = linkFollowedHere(event);
    event.preventDefault();
  };
  document.addEventListener("click", listen);
  document
    .querySelector(selector)
    ?.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true, ...click }));
  document.removeEventListener("click", listen);
  return (found as HTMLAnchorElement | null)?.id ?? null;
}

test("a plain click on a link, or on what is in it, is followed here", () => {
  expect(followed("#own")).toBe("own");
  expect(followed("#own b")).toBe("own");
  expect(followed("#tab")).toBeNull();
  expect(followed("#file")).toBeNull();
  expect(followed("#away")).toBeNull();
  expect(followed("#none")).toBeNull();
  expect(followed("button")).toBeNull();
});

test("what opens a tab or a window is the browser's, and what somebody took is theirs", () => {
  for (const key of ["ctrlKey", "metaKey", "shiftKey", "altKey"]) {
    expect(followed("#own", { [key]: true })).toBeNull();
  }
  expect(followed("#own", { button: 1 })).toBeNull();
  expect(followed("#own", {}, (event) => event.preventDefault())).toBeNull();
});
