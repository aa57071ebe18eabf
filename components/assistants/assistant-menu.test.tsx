// @vitest-environment happy-dom
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { act } from "react";
import { afterEach, expect, test, vi } from "vitest";
import { mount, unmountAll } from "@/components/schema-form/mount-form";
import { DeploymentProvider } from "@/components/shell/deployment-provider";
import type { AssistantSummary } from "@/lib/langgraph/types";
import { AssistantMenu } from "./assistant-menu";

afterEach(unmountAll);

const deployment = (name: string) => ({
  slug: name.slice(0, 5).toLowerCase(),
  name,
  host: "localhost",
  url: "http://server",
  embedded: false,
  readOnly: false,
  colour: null,
  role: "editor" as const,
  off: null,
});
const HERE = deployment("Here");
const assistant: AssistantSummary = {
  assistant_id: "a1",
  graph_id: "agent",
  name: "Travels",
  description: null,
  version: 1,
  created_at: "",
  updated_at: "",
  metadata: {},
};

async function copyItems(...others: string[]) {
  const page = mount(
    <QueryClientProvider client={new QueryClient()}>
      <DeploymentProvider deployment={HERE} all={[HERE, ...others.map(deployment)]}>
        <AssistantMenu assistant={assistant} onDeleted={() => {}} />
      </DeploymentProvider>
    </QueryClientProvider>,
  );
  // As a browser says that the menu opens.
  const opening = Object.assign(new Event("beforetoggle"), { newState: "open" });
  act(() => void page.querySelector("[role=menu]")?.dispatchEvent(opening));
  // What the menu holds is loaded with the first that is opened.
  await vi.waitFor(async () => {
    await act(async () => {});
    expect(page.querySelector("[role=menuitem]")).not.toBeNull();
  });
  return [...page.querySelectorAll<HTMLElement>("[role=menuitem]")]
    .map((item) => [item.textContent ?? "", item.getAttribute("href")])
    .filter(([text]) => text?.startsWith("Copy to"));
}

test("a few deployments are each in the menu, a long name with one ellipsis", async () => {
  expect(await copyItems("Second", "Third of a very very long name of its own")).toEqual([
    ["Copy to Second…", "/secon/assistants/import?from=here%2Fa1"],
    ["Copy to Third of a very very long nam…", "/third/assistants/import?from=here%2Fa1"],
  ]);
});

test("of many deployments one is chosen on a page", async () => {
  expect(await copyItems("Two", "Three", "Four", "Fifth")).toEqual([
    ["Copy to another deployment…", "/here/assistants/import?from=here%2Fa1"],
  ]);
});
