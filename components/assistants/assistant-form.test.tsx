// @vitest-environment happy-dom
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { NuqsTestingAdapter } from "nuqs/adapters/testing";
import { act, createRef } from "react";
import { afterEach, expect, test, vi } from "vitest";
import { byLabel, mount, press, type, unmountAll } from "@/components/schema-form/mount-form";
import { DeploymentProvider, useLangGraph } from "@/components/shell/deployment-provider";
import { assistantQueries } from "@/lib/langgraph/queries";
import type { GraphSchemas, JsonObject } from "@/lib/langgraph/types";
import { AssistantForm, type AssistantFormHandle } from "./assistant-form";
import { type AssistantFormValues, EMPTY_FORM } from "./assistant-form-values";
import { useAssistantForm } from "./use-assistant-form";

const LOCAL = {
  slug: "local",
  name: "Local",
  host: "localhost",
  url: "http://server",
  embedded: false,
  readOnly: false,
  role: "editor" as const,
  off: null,
  colour: null,
};
const SCHEMAS: GraphSchemas = {
  graph_id: "agent",
  input_schema: null,
  output_schema: null,
  state_schema: null,
  config_schema: null,
  context_schema: {
    type: "object",
    properties: {
      headers: { type: "object", title: "Headers" },
      limit: { type: "integer", title: "Limit", maximum: 5 },
      mode: { type: "string", enum: ["fast", "slow"] },
      server: { type: "object", properties: { url: { type: "string", minLength: 3 } } },
      pair: { type: "array", prefixItems: [{ type: "string" }, { type: "integer" }] },
      steps: { type: "array", items: { type: "integer" } },
    },
  },
};

type Send = (values: AssistantFormValues) => Promise<void>;
type PageProps = {
  queryClient: QueryClient;
  schemas: GraphSchemas;
  values: JsonObject;
  onSubmit: Send;
};

const handle = createRef<AssistantFormHandle>();

function Page({ queryClient, schemas, values, onSubmit }: PageProps) {
  const valuesByGraph = { agent: { headers: { a: 1 }, ...values } };
  const editor = useAssistantForm({ ...EMPTY_FORM, name: "One", valuesByGraph });
  queryClient.setQueryData(assistantQueries(useLangGraph()).schemas("x").queryKey, schemas);
  return (
    <AssistantForm
      ref={handle}
      editor={editor}
      graphId="agent"
      graphField={null}
      schemasOf="x"
      readSchemas={() => schemas}
      anywayLabel="Save anyway"
      readiness={() => "ready"}
      onSubmit={onSubmit}
    >
      <button type="submit">Save</button>
    </AssistantForm>
  );
}

async function open(values: JsonObject, onSubmit: Send, more: JsonObject = {}) {
  const schemas = { ...SCHEMAS, context_schema: { ...SCHEMAS.context_schema, ...more } };
  const queryClient = new QueryClient({ defaultOptions: { queries: { staleTime: Infinity } } });
  const container = mount(
    <NuqsTestingAdapter>
      <QueryClientProvider client={queryClient}>
        <DeploymentProvider deployment={LOCAL}>
          <Page queryClient={queryClient} schemas={schemas} values={values} onSubmit={onSubmit} />
        </DeploymentProvider>
      </QueryClientProvider>
    </NuqsTestingAdapter>,
  );
  const headers = await act(() =>
    vi.waitFor(() => byLabel(container, "Headers"), { timeout: 15_000 }),
  );
  const button = (name: string) => {
    const found = [...container.querySelectorAll("button")].find(
      ({ textContent }) => textContent === name,
    );
    if (!found) throw new Error(`no button “${name}”`);
    return found;
  };
  return { container, headers, button };
}

const sender = () => vi.fn<Send>(() => Promise.resolve());
const until = (check: () => void) => act(() => vi.waitFor(check, { timeout: 5000 }));

afterEach(unmountAll);

test("unreadable JSON in a field of the schema is not sent, by any way", async () => {
  const [save, elsewhere] = [sender(), sender()];
  const { headers, button } = await open({ limit: 1 }, save);
  type(headers, '{"a": ');
  press(button("Save"));
  await until(() => expect(document.activeElement).toBe(headers));
  button("Save").focus();
  act(() => handle.current?.submit(elsewhere));
  await until(() => expect(document.activeElement).toBe(headers));
  expect(save).not.toHaveBeenCalled();
  expect(elsewhere).not.toHaveBeenCalled();
  type(headers, '{"a": 2}');
  press(button("Save"));
  await until(() => expect(save).toHaveBeenCalledOnce());
}, 30_000);

test("values that do not fit go elsewhere only after they were accepted once", async () => {
  const [save, elsewhere] = [sender(), sender()];
  const { button } = await open({ limit: 9 }, save);
  act(() => handle.current?.submit(elsewhere));
  await until(() => button("Save anyway"));
  expect(elsewhere).not.toHaveBeenCalled();
  press(button("Save anyway"));
  await until(() => expect(save).toHaveBeenCalledOnce());
  act(() => handle.current?.submit(elsewhere));
  await until(() => expect(elsewhere).toHaveBeenCalledOnce());
}, 30_000);

test("on saving, the first wrong value has the focus, and a notice counts and leads to each", async () => {
  const wrong = { limit: 9, mode: "other", server: { url: "a" }, pair: [1, 2], steps: ["x", "y"] };
  const { container, button } = await open(wrong, sender());
  press(button("Save"));
  await until(() => button("Save anyway"));
  expect(document.activeElement).toBe(byLabel(container, "Limit"));
  const notice = container.querySelector('[role="alert"]');
  expect(notice?.textContent).toContain("6 values need a look");
  expect(notice?.textContent).toContain("and 1 more");
  const led = (message: string) => {
    press(button(message));
    return document.activeElement;
  };
  expect(led("URL must have at least 3 characters.")).toBe(byLabel(container, "URL"));
  const pair = byLabel(container, "Pair");
  expect(pair.contains(led("Item 1 of Pair must be text."))).toBe(true);
  expect(byLabel(container, "Mode").contains(led("Mode must be one of fast, slow."))).toBe(true);
  expect(led("Limit must be at most 5.")).toBe(byLabel(container, "Limit"));
}, 30_000);

test("where nothing is marked, the notice itself has the focus", async () => {
  const { container, button } = await open({ a: 1 }, sender(), { maxProperties: 1 });
  press(button("Save"));
  await until(() => expect(document.activeElement?.getAttribute("role")).toBe("alert"));
  expect(container.textContent).toContain("The form can have at most 1 entry.");
}, 30_000);
