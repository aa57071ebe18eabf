// @vitest-environment happy-dom
import { type ComponentProps, useState } from "react";
import { afterEach, expect, test, vi } from "vitest";
import { byLabel, mount, press, type, unmountAll } from "@/components/schema-form/mount-form";
import { DeploymentProvider } from "@/components/shell/deployment-provider";
import type { JsonObject } from "@/lib/langgraph/types";
import { newSession } from "@/lib/run/session-state";
import { RunForm } from "./run-form";

afterEach(unmountAll);

const yes = async () => true;
const nothing = () => undefined;

type Props = Omit<ComponentProps<typeof RunForm>, "input" | "onInput" | "graph" | "notice">;

function Form(props: Props) {
  const [input, setInput] = useState<JsonObject>({});
  return <RunForm {...props} input={input} onInput={setInput} graph="local:g" notice={null} />;
}

test("JSON in a field that cannot be read holds the run back, and says so", () => {
  const runInput = vi.fn(yes);
  const deeds = {
    sendMessage: yes,
    runInput,
    resume: yes,
    runFrom: yes,
    branchOff: yes,
    goOn: yes,
  };
  const others = { fits: true, stop: nothing, reload: nothing, newThread: nothing };
  const run = { ...deeds, ...others, state: newSession(null) };
  const input_schema = {
    type: "object",
    properties: {
      extra: { title: "Extra", type: "object", additionalProperties: true },
      note: { title: "Note", type: "string" },
    },
    required: ["extra"],
  };
  const none = { output_schema: null, config_schema: null, context_schema: null };
  const schemas = { graph_id: "g", ...none, input_schema, state_schema: input_schema };
  const deployment = {
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
  const page = mount(
    <DeploymentProvider deployment={deployment}>
      <Form schemas={schemas} run={run} />
    </DeploymentProvider>,
  );
  const submit = page.querySelector("button[type=submit]");
  const field = byLabel(page, "Extra");
  const box = field.matches("textarea") ? field : field.querySelector("textarea");
  if (!submit || !box) throw new Error("no form");
  expect(page.textContent).toMatch(/Extra.*Required.*Note.*Optional/);
  type(box, '{"a": ');
  press(submit);
  expect(runInput).not.toHaveBeenCalled();
  expect(page.querySelector("[role=status]")?.textContent).toMatch(/cannot be run yet.*JSON/);
  type(box, '{"a": 1}');
  press(submit);
  expect(runInput).toHaveBeenCalledWith({ extra: { a: 1 } });
});
