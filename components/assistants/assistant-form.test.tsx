// @vitest-environment happy-dom
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { act, createRef } from "react";
import { afterEach, expect, test, vi } from "vitest";
import { byLabel, mount, press, type, unmountAll } from "@/components/schema-form/mount-form";
import { DeploymentProvider, useLangGraph } from "@/components/shell/deployment-provider";
import { assistantQueries } from "@/lib/langgraph/queries";
import type { GraphSchemas } from "@/lib/langgraph/types";
import { AssistantForm, type AssistantFormHandle } from "./assistant-form";
import { type AssistantFormValues, EMPTY_FORM } from "./assistant-form-values";
import { useAssistantForm } from "./use-assistant-form";

const LOCAL = { slug: "local", name: "Local", host: "localhost", embedded: false };
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
    },
  },
};

type Send = (values: AssistantFormValues) => Promise<void>;
type PageProps = { queryClient: QueryClient; limit: number; onSubmit: Send };

const handle = createRef<AssistantFormHandle>();

function Page({ queryClient, limit, onSubmit }: PageProps) {
  const valuesByGraph = { agent: { headers: { a: 1 }, limit } };
  const editor = useAssistantForm({ ...EMPTY_FORM, name: "One", valuesByGraph });
  queryClient.setQueryData(assistantQueries(useLangGraph()).schemas("x").queryKey, SCHEMAS);
  return (
    <AssistantForm
      ref={handle}
      editor={editor}
      graphId="agent"
      graphField={null}
      schemasOf="x"
      readSchemas={() => SCHEMAS}
      anywayLabel="Save anyway"
      readiness={() => "ready"}
      onSubmit={onSubmit}
    >
      <button type="submit">Save</button>
    </AssistantForm>
  );
}

async function open(limit: number, onSubmit: Send) {
  const queryClient = new QueryClient({ defaultOptions: { queries: { staleTime: Infinity } } });
  const container = mount(
    <QueryClientProvider client={queryClient}>
      <DeploymentProvider deployment={LOCAL}>
        <Page queryClient={queryClient} limit={limit} onSubmit={onSubmit} />
      </DeploymentProvider>
    </QueryClientProvider>,
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
  return { headers, button };
}

const sender = () => vi.fn<Send>(() => Promise.resolve());
const until = (check: () => void) => act(() => vi.waitFor(check, { timeout: 5000 }));

afterEach(unmountAll);

test("unreadable JSON in a field of the schema is not sent, by any way", async () => {
  const [save, elsewhere] = [sender(), sender()];
  const { headers, button } = await open(1, save);
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
  const { button } = await open(9, save);
  act(() => handle.current?.submit(elsewhere));
  await until(() => button("Save anyway"));
  expect(elsewhere).not.toHaveBeenCalled();
  press(button("Save anyway"));
  await until(() => expect(save).toHaveBeenCalledOnce());
  act(() => handle.current?.submit(elsewhere));
  await until(() => expect(elsewhere).toHaveBeenCalledOnce());
}, 30_000);
