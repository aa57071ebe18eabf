// @vitest-environment happy-dom
import { act, createRef } from "react";
import { afterEach, expect, test, vi } from "vitest";
import { byLabel, mount, type, unmountAll } from "@/components/schema-form/mount-form";
import { JsonEditor, type JsonEditorHandle } from "./json-editor";

vi.mock("./code-editor", () => {
  throw new Error("the chunk is gone");
});

afterEach(unmountAll);

test("where the editor's code cannot be loaded, a text area takes its place", async () => {
  const onChange = vi.fn();
  const handle = createRef<JsonEditorHandle>();
  const container = mount(
    <JsonEditor handle={handle} id="editor" aria-label="State" text="{}" onChange={onChange} />,
  );
  expect(container.querySelector("[role=status]")?.textContent).toBe("Loading the editor…");
  const area = await act(() => vi.waitFor(() => byLabel(container, "State")));
  if (!(area instanceof HTMLTextAreaElement)) throw new Error("no text area");
  type(area, "[1]");
  expect(onChange).toHaveBeenCalledWith("[1]");
  handle.current?.select(0, 1);
  expect(document.activeElement).toBe(area);
  expect([area.selectionStart, area.selectionEnd]).toEqual([0, 1]);
});
