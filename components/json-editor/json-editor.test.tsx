// @vitest-environment happy-dom
import { EditorView } from "@codemirror/view";
import { act, useState } from "react";
import { afterEach, expect, test, vi } from "vitest";
import { byLabel, mount, press, unmountAll } from "@/components/schema-form/mount-form";
import { CodeEditor } from "./code-editor";
import { DiagnosticList } from "./diagnostic-list";
import type { JsonDiagnostic } from "./json-editor";

const TEXT = '{\n  "a": 1\n}';
const DIAGNOSTICS: JsonDiagnostic[] = [
  { from: 9, to: 10, message: "A must be text.", severity: "warning" },
  { from: 500, to: 900, message: "It is long gone.", severity: "error" },
];

afterEach(() => {
  unmountAll();
  document.head.replaceChildren();
});

function type(box: Element, from: number, to: number, insert: string) {
  const view = EditorView.findFromDOM(box instanceof HTMLElement ? box : document.body);
  act(() => view?.dispatch({ changes: { from, to, insert } }));
}

function Page({ onChange, readOnly }: { onChange: (text: string) => void; readOnly?: boolean }) {
  const [text, setText] = useState(TEXT);
  return (
    <>
      <CodeEditor
        id="editor"
        aria-label="State"
        aria-describedby="help"
        aria-invalid={text === "[]"}
        text={text}
        readOnly={readOnly}
        diagnostics={DIAGNOSTICS}
        onChange={(next) => {
          onChange(next);
          setText(next);
        }}
      />
      <button type="button" onClick={() => setText("[]")}>
        From outside
      </button>
    </>
  );
}

test("what is typed is told; what comes from outside is shown and not told", () => {
  const onChange = vi.fn();
  const container = mount(<Page onChange={onChange} />);
  const box = byLabel(container, "State");
  expect(box.getAttribute("aria-describedby")).toBe("help");
  type(box, 9, 10, "2");
  expect(onChange).toHaveBeenLastCalledWith('{\n  "a": 2\n}');
  expect(box.getAttribute("aria-invalid")).toBe(null);
  press(container.querySelector("button") ?? container);
  expect(box.textContent).toBe("[]");
  expect(box.getAttribute("aria-invalid")).toBe("true");
  expect(onChange).toHaveBeenCalledOnce();
});

test("parts are coloured and diagnostics marked, also such as no longer fit the text", () => {
  const container = mount(<Page onChange={vi.fn()} />);
  expect(container.querySelector(".text-info")?.textContent).toBe('"a"');
  expect(container.querySelector(".cm-lintRange-warning")?.textContent).toBe("1");
});

test("read-only text says so", () => {
  const container = mount(<Page readOnly onChange={vi.fn()} />);
  expect(byLabel(container, "State").getAttribute("aria-readonly")).toBe("true");
});

test("the editor's own styles carry the page's nonce", () => {
  const script = document.head.appendChild(document.createElement("script"));
  script.setAttribute("nonce", "n0nce");
  script.nonce = "n0nce";
  mount(<Page onChange={vi.fn()} />);
  const nonces = [...document.querySelectorAll("style")].map((style) =>
    style.getAttribute("nonce"),
  );
  expect(new Set(nonces)).toEqual(new Set(["n0nce"]));
});

test("the list has the line of each and leads there, five at most", () => {
  const onSelect = vi.fn();
  const many = Array.from({ length: 7 }, (_, index) => ({
    ...DIAGNOSTICS[0],
    from: 9,
    to: 10,
    message: `Fault ${index}`,
    severity: "error" as const,
  }));
  const container = mount(<DiagnosticList text={TEXT} diagnostics={many} onSelect={onSelect} />);
  const [first, ...rest] = container.querySelectorAll("button");
  expect(first?.textContent).toBe("Line 2: Fault 0");
  expect(rest).toHaveLength(4);
  expect(container.textContent).toContain("and 2 more");
  press(first ?? container);
  expect(onSelect).toHaveBeenCalledWith(many[0]);
});
