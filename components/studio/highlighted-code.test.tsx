// @vitest-environment happy-dom
import { afterEach, expect, test } from "vitest";
import { mount, unmountAll } from "@/components/schema-form/mount-form";
import { HighlightedCode } from "./highlighted-code";

afterEach(unmountAll);

test.each([
  ["python", 'def f(x):\n    return "<b>" # done\n', ["def", '"<b>"', "# done"]],
  ["tsx", "const a: number = 1;", ["const", "1"]],
  ["sh", "echo $HOME", ["echo", "$HOME"]],
  ["json", '{"a": null}', ['"a"', "null"]],
])("%s keeps its text, with words in colours", (language, code, coloured) => {
  const box = mount(<HighlightedCode code={code} language={language} />);
  expect(box.textContent).toBe(code);
  const words = [...box.querySelectorAll("span[class]")].map(({ textContent }) => textContent);
  expect(words).toEqual(expect.arrayContaining(coloured));
});

test("a language that is not known leaves the code as it is", () => {
  const box = mount(<HighlightedCode code="<a> & b" language="klingon" />);
  expect(box.innerHTML).toContain("&lt;a&gt; &amp; b");
  expect(box.querySelector("span")).toBeNull();
});
