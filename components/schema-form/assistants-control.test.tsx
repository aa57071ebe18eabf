// @vitest-environment happy-dom
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { act, useMemo, useState } from "react";
import { afterEach, beforeEach, expect, type MockInstance, test, vi } from "vitest";
import { createClient } from "@/lib/langgraph/client";
import { assistantQueries } from "@/lib/langgraph/queries";
import type { JsonObject } from "@/lib/langgraph/types";
import { objectOf } from "@/lib/schema/fixtures/graph-schemas";
import { AssistantOptions } from "./assistant-options";
import { byLabel, mount, press, type, unmountAll } from "./mount-form";
import { SchemaForm } from "./schema-form";

const ADA = "11111111-1111-4111-8111-111111111111";
const BOB = "22222222-2222-4222-8222-222222222222";
const GONE = "33333333-3333-4333-8333-333333333333";
const TEXT = { type: "string" };
const SCHEMA = objectOf({
  agents: {
    type: "array",
    items: objectOf({ agent_id: TEXT, deployment_url: TEXT, name: TEXT }, ["agent_id"]),
    metadata: { x_oap_ui_config: { type: "agents" } },
  },
});

function assistant(assistant_id: string, name: string) {
  const at = "2026-01-01T00:00:00Z";
  const rest = { config: {}, context: {}, metadata: {}, version: 1, description: null };
  return { assistant_id, graph_id: "researcher", name, created_at: at, updated_at: at, ...rest };
}

const ALL = [assistant(ADA, "Ada"), assistant(BOB, "Bob")];

/** What the server answers; a test may put another in its place. */
let answer: (path: string, body: JsonObject) => Response;
let errors: MockInstance;

beforeEach(() => {
  errors = vi.spyOn(console, "error");
  answer = (path, { name }) => {
    if (path.endsWith("/search")) {
      const wanted = typeof name === "string" ? name.toLowerCase() : "";
      return Response.json(ALL.filter((each) => each.name.toLowerCase().includes(wanted)));
    }
    const found = ALL.find(({ assistant_id }) => path.endsWith(assistant_id));
    return found ? Response.json(found) : Response.json({ detail: "none" }, { status: 404 });
  };
});

afterEach(() => {
  unmountAll();
  vi.restoreAllMocks();
  expect(errors).not.toHaveBeenCalled();
});

type PageProps = { schema: JsonObject; initial: JsonObject; changes: JsonObject[] };

function Page({ schema, initial, changes }: PageProps) {
  const [value, setValue] = useState(initial);
  const options = useMemo(() => {
    const fetch = async (url: string, init: RequestInit = {}) =>
      answer(new URL(url).pathname, JSON.parse(String(init.body ?? "{}")));
    return assistantQueries(createClient({ deployment: "d", baseUrl: "http://server", fetch }));
  }, []);
  return (
    <AssistantOptions value={options}>
      <SchemaForm
        schema={schema}
        value={value}
        onChange={(next) => {
          changes.push(next);
          setValue(next);
        }}
      />
    </AssistantOptions>
  );
}

async function open(initial: JsonObject = {}, schema = SCHEMA) {
  const changes: JsonObject[] = [];
  const queryClient = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  const container = mount(
    <QueryClientProvider client={queryClient}>
      <Page schema={schema} initial={initial} changes={changes} />
    </QueryClientProvider>,
  );
  await until(() => expect(byLabel(container, "Agents").tagName).toBe("INPUT"));
  return { container, changes, search: byLabel(container, "Agents"), value: () => changes.at(-1) };
}

const MOST_TURNS = 100;

/** Lets the form work on until this holds; all that happens meanwhile is inside React's act. */
async function until(check: () => void) {
  for (let turn = 0; turn < MOST_TURNS; turn++) {
    await act(() => new Promise<void>((resolve) => setTimeout(resolve)));
    try {
      return check();
    } catch (failure) {
      if (turn === MOST_TURNS - 1) throw failure;
    }
  }
}

function focus(element: Element) {
  act(() => {
    if (element instanceof HTMLElement) element.focus();
  });
}

function key(element: Element, name: string) {
  const event = new KeyboardEvent("keydown", { key: name, bubbles: true, cancelable: true });
  act(() => void element.dispatchEvent(event));
  return event.defaultPrevented;
}

function offered(container: Element): (string | null)[] {
  return [...container.querySelectorAll("[role=option]")].map((option) => option.textContent);
}

test("assistants are found by name and added with what the schema has names for", async () => {
  const page = await open();
  focus(page.search);
  await until(() => expect(offered(page.container)).toHaveLength(2));
  expect(offered(page.container)[0]).toBe("Adaresearcher11111111");
  type(page.search, "bo");
  await until(() => expect(offered(page.container)).toEqual(["Bobresearcher22222222"]));
  expect(key(page.search, "Enter")).toBe(true);
  expect(page.value()).toEqual({ agents: [{ agent_id: BOB, name: "Bob" }] });
  expect(page.search).toHaveProperty("value", "");
  await until(() => expect(page.container.querySelector("li")?.textContent).toContain(BOB));
});

test("the keyboard moves through what is found, and Escape closes it", async () => {
  const page = await open({ agents: [{ agent_id: ADA, kept: 1 }] });
  focus(page.search);
  await until(() => expect(offered(page.container)).toHaveLength(1));
  const active = () => page.search.getAttribute("aria-activedescendant");
  expect(document.getElementById(active() ?? "")?.textContent).toContain("Bob");
  key(page.search, "ArrowDown");
  expect(document.getElementById(active() ?? "")?.textContent).toContain("Bob");
  key(page.search, "Escape");
  expect(page.search.getAttribute("aria-expanded")).toBe("false");
  key(page.search, "ArrowDown");
  key(page.search, "Enter");
  expect(page.value()).toEqual({
    agents: [
      { agent_id: ADA, kept: 1 },
      { agent_id: BOB, name: "Bob" },
    ],
  });
});

test("ids that the server does not have are said so, and kept until they are removed", async () => {
  const held: JsonObject[] = [
    { agent_id: GONE, name: "Old one", deployment_url: "https://old.example" },
    { agent_id: ADA, name: "Ada before" },
  ];
  const page = await open({ agents: held });
  const rows = () => [...page.container.querySelectorAll("li")].map((row) => row.textContent);
  await until(() => {
    expect(rows()[0]).toContain("Old oneNot found on this server");
    expect(rows()[1]).toContain("Adaresearcher");
  });
  expect(rows()[1]).toContain("saved here as “Ada before”");
  expect(page.changes).toEqual([]);
  const remove = [...page.container.querySelectorAll("button")].find(
    (button) => button.textContent === "Remove “Old one”",
  );
  press(remove ?? page.container);
  expect(page.value()).toEqual({ agents: held.slice(1) });
  expect(document.activeElement?.textContent).toBe("Remove “Ada”");
});

test("a list of plain ids stays one", async () => {
  const hint = { x_oap_ui_config: { type: "agents" } };
  const page = await open({}, objectOf({ agents: { items: TEXT, ...hint } }));
  focus(page.search);
  await until(() => expect(offered(page.container)).toHaveLength(2));
  press(page.container.querySelector("[role=option]") ?? page.container);
  expect(page.value()).toEqual({ agents: [ADA] });
});

test("nothing found, nothing there, more than shown: each is said", async () => {
  const page = await open();
  focus(page.search);
  const said = () => page.container.querySelector("[role=status]")?.textContent;
  await until(() => expect(said()).toBe("2 assistants"));
  type(page.search, "zzz");
  await until(() => expect(said()).toBe("No assistant has this in its name."));
  answer = () => Response.json(Array.from({ length: 51 }, (_, n) => assistant(`id-${n}`, `n${n}`)));
  type(page.search, "n");
  await until(() => expect(said()).toContain("The first 50."));
});

test("a list that cannot be had says so and can be asked for again", async () => {
  const works = answer;
  answer = () => Response.json({}, { status: 500 });
  const page = await open();
  focus(page.search);
  const alert = () => page.container.querySelector("[role=alert]");
  await until(() => expect(alert()?.textContent).toContain("could not be loaded"));
  answer = works;
  press(alert()?.querySelector("button") ?? page.container);
  await until(() => expect(alert()).toBe(null));
});

test("the value can be typed as JSON", async () => {
  const page = await open();
  const button = [...page.container.querySelectorAll("button")].find((each) =>
    each.textContent?.startsWith("Edit as JSON"),
  );
  press(button ?? page.container);
  type(
    byLabel(page.container, "Agents"),
    '[{"agent_id":"x","deployment_url":"https://a.example"}]',
  );
  expect(page.value()).toEqual({
    agents: [{ agent_id: "x", deployment_url: "https://a.example" }],
  });
});
