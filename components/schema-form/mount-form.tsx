import { act, type ReactNode, useState } from "react";
import { createRoot } from "react-dom/client";
import type { JsonObject, JsonSchema } from "@/lib/langgraph/types";
import { FITTING_FIELDS } from "@/lib/schema/fixtures/fitting-fields";
import { SchemaForm, type SchemaFormProps } from "./schema-form";

Reflect.set(globalThis, "IS_REACT_ACT_ENVIRONMENT", true);

const unmounts: (() => void)[] = [];

/** Renders into the test's document; `unmountAll` takes it away again. */
export function mount(children: ReactNode): HTMLElement {
  const container = document.body.appendChild(document.createElement("div"));
  const root = createRoot(container);
  act(() => root.render(children));
  unmounts.push(() => {
    act(() => root.unmount());
    container.remove();
  });
  return container;
}

export function unmountAll(): void {
  for (const unmount of unmounts.splice(0)) unmount();
}

// What is loaded when it is first drawn is loaded before the tests, which then need not wait for it.
const early = createRoot(document.createElement("div"));
await act(async () => {
  early.render(<SchemaForm schema={FITTING_FIELDS} value={{}} onChange={() => undefined} />);
  await Promise.allSettled([
    import("./choice-combobox"),
    import("./choices-combobox"),
    import("./time-control"),
    import("./tuple-parts"),
  ]);
});
act(() => early.unmount());

type Options = Pick<SchemaFormProps, "errors" | "disabled" | "onInvalid">;
type PageProps = Options & { schema: JsonSchema; initial: JsonObject; changes: JsonObject[] };

function Page({ initial, changes, ...props }: PageProps) {
  const [value, setValue] = useState(initial);
  return (
    <SchemaForm
      {...props}
      value={value}
      onChange={(next) => {
        changes.push(next);
        setValue(next);
      }}
    />
  );
}

/** A form that holds its own value, as a page would. */
export function mountForm(schema: JsonSchema, initial: JsonObject = {}, options: Options = {}) {
  const changes: JsonObject[] = [];
  const container = mount(
    <Page {...options} schema={schema} initial={initial} changes={changes} />,
  );
  return {
    container,
    changes,
    value: () => changes.at(-1) ?? initial,
    field: (label: string) => byLabel(container, label),
    press: (name: string) => press(byText(container, name)),
  };
}

/** The control that is named by this label, as Playwright's getByLabel finds it. */
export function byLabel(container: Element, label: string): Element {
  const [found] = labelled(container, label);
  if (!found) throw new Error(`nothing is labelled “${label}”`);
  return found;
}

function labelled(container: Element, label: string): Element[] {
  return [...container.querySelectorAll("[aria-labelledby], [aria-label], [id]")].filter(
    (element) => namesOf(container, element).includes(label),
  );
}

function namesOf(container: Element, element: Element): (string | undefined)[] {
  const ids = element.getAttribute("aria-labelledby")?.split(" ") ?? [];
  const labels = [...container.querySelectorAll("label")].filter(
    (each) => element.id !== "" && each.htmlFor === element.id,
  );
  return [
    element.getAttribute("aria-label") ?? undefined,
    ...ids.map((id) => document.getElementById(id)?.textContent?.trim()),
    ...labels.map((each) => each.textContent?.trim()),
  ];
}

function byText(container: Element, text: string): Element {
  const found = [...container.querySelectorAll("button, label, [role=radio]")].find(
    (element) => element.textContent?.trim() === text,
  );
  if (!found) throw new Error(`nothing reads “${text}”`);
  return found;
}

export function press(element: Element): void {
  act(() => {
    if (element instanceof HTMLElement) element.click();
  });
}

/** Sets the text of an input or text area, or the choice of a select, as a person would. */
export function type(element: Element, text: string): void {
  const setter = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(element), "value")?.set;
  act(() => {
    setter?.call(element, text);
    const name = element instanceof HTMLSelectElement ? "change" : "input";
    element.dispatchEvent(new Event(name, { bubbles: true }));
  });
}
