// @vitest-environment happy-dom
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { NuqsTestingAdapter } from "nuqs/adapters/testing";
import { act } from "react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { byLabel, mount, press, unmountAll } from "@/components/schema-form/mount-form";
import { DeploymentProvider } from "@/components/shell/deployment-provider";
import type { Json } from "@/lib/langgraph/types";
import { offOf } from "@/lib/roles";
import { CopyPage } from "./copy-page";

const deployment = (slug: string, name: string) => ({
  slug,
  name,
  host: `${slug}.example`,
  url: `http://${slug}.example`,
  embedded: false,
  readOnly: false,
  role: "editor" as const,
  off: null,
  colour: null,
});
const STAGING = deployment("staging", "Staging");
const SECOND = deployment("second", "Second");
const READ_ONLY = { name: "Production", readOnly: true, role: "viewer" as const };
const PROD = { ...deployment("prod", "Production"), ...READ_ONLY, off: offOf(READ_ONLY) };
const HELD = {
  assistant_id: "a1",
  graph_id: "agent",
  name: "Travels",
  description: null,
  version: 1,
  created_at: "2026-01-01T00:00:00Z",
  updated_at: "2026-01-01T00:00:00Z",
  metadata: {},
  config: {},
  context: { model: "a", prompt: "canary" },
};
const SCHEMAS = {
  graph_id: "agent",
  context_schema: {
    type: "object",
    properties: { model: { type: "string" }, prompt: { type: "string", writeOnly: true } },
  },
};

/** What fails, as a part of the request in words: "staging GET schemas". */
let broken: RegExp | null = null;
let copies: Json[] = [];
let written: string[] = [];

function answer(line: string, body: string): Json {
  if (/info /.test(line)) return { version: "1.5.1" };
  if (/schemas/.test(line)) return SCHEMAS;
  if (/versions/.test(line)) return /"offset":0/.test(body) || !body ? [HELD] : [];
  if (/search/.test(line)) {
    if (/created_by/.test(body)) return [{ ...HELD, assistant_id: "d", name: "agent" }];
    return /roster_copied_from/.test(body) ? copies : [];
  }
  return HELD;
}

beforeEach(() => {
  [broken, copies, written] = [null, [], []];
  vi.stubGlobal("fetch", async (input: unknown, init?: RequestInit) => {
    const { pathname } = new URL(String(input), "http://roster");
    const body = typeof init?.body === "string" ? init.body : "";
    const line = `${init?.method ?? "GET"} ${pathname} ${body}`;
    if (broken?.test(line)) return Response.json({ detail: "broken" }, { status: 500 });
    if (/^POST \S*\/assistants /.test(line)) {
      written.push(body);
      return Response.json({ ...HELD, ...JSON.parse(body) });
    }
    return Response.json(answer(line, body));
  });
});
afterEach(() => {
  unmountAll();
  vi.unstubAllGlobals();
});

function open({ from = "staging/a1", here = SECOND } = {}) {
  const queryClient = new QueryClient({
    defaultOptions: { queries: { retry: false, retryDelay: 0 } },
  });
  const page = mount(
    <NuqsTestingAdapter hasMemory>
      <QueryClientProvider client={queryClient}>
        <DeploymentProvider deployment={here} all={[STAGING, SECOND, PROD]}>
          <CopyPage from={from} />
        </DeploymentProvider>
      </QueryClientProvider>
    </NuqsTestingAdapter>,
  );
  const button = (name: string) =>
    [...page.querySelectorAll("button")].find(({ textContent }) => textContent?.startsWith(name));
  const click = (name: string) => act(async () => button(name)?.click());
  return { page, button, click };
}

function until(check: () => void) {
  return vi.waitFor(
    async () => {
      await act(() => new Promise((done) => setTimeout(done)));
      check();
    },
    { timeout: 10_000 },
  );
}

test("a secret that only a schema marks stays behind while the source's schemas cannot be read", async () => {
  broken = /staging.*schemas/;
  const { page, button, click } = open();
  await until(() => expect(page.textContent).toContain("Which values are secret is not known"));
  expect(page.querySelector("[role=alert] a")?.getAttribute("href") ?? "").not.toContain("second");
  await until(() => expect(button("Copy 1 version")?.disabled).toBe(false));
  await click("Copy 1 version");
  expect(page.textContent).toContain("Try again, or tick that you go on.");
  expect(written).toEqual([]);

  broken = null;
  await click("Try again");
  await until(() => expect(page.textContent).toContain("Secrets, which are never copied"));
  expect(page.textContent).not.toContain("Which values are secret is not known");
  await until(() => expect(button("Copy 1 version")?.disabled).toBe(false));
  await click("Copy 1 version");
  await until(() => expect(written).toHaveLength(1));
  expect(written.join()).toContain('"model":"a"');
  expect(written.join()).not.toContain("canary");
});

test("a copy goes on without schemas once that is ticked in so many words", async () => {
  broken = /staging.*schemas/;
  const { page, button, click } = open();
  await until(() => expect(page.textContent).toContain("Which values are secret is not known"));
  press(byLabel(page, "Copy without knowing which values are secret"));
  await until(() => expect(button("Copy 1 version")?.disabled).toBe(false));
  await click("Copy 1 version");
  await until(() => expect(written).toHaveLength(1));
});

test.each([
  ["earlier copies", /second.*roster_copied_from/],
  ["those of the same name", /second.*"name":"Travels"/],
])("while %s cannot be looked for, nothing is offered as new", async (_, failing) => {
  broken = failing;
  copies = [{ ...HELD, assistant_id: "c1", metadata: { roster_copied_from: "staging/a1" } }];
  const { page, button, click } = open();
  await until(() => expect(page.querySelector("[role=alert]")).not.toBeNull());
  expect(button("Copy 1 version")).toBeUndefined();
  broken = null;
  await click("Try again");
  await until(() => expect(byLabel(page, "Copy it as")).toHaveProperty("value", "c1"));
});

test("what changes in an assistant that gets the copy is shown before it is written", async () => {
  copies = [
    {
      ...HELD,
      assistant_id: "c1",
      version: 7,
      context: { model: "b", prompt: "canary of the target" },
      metadata: { roster_copied_from: "staging/a1" },
    },
  ];
  const { page, button } = open();
  const changes = () =>
    [...page.querySelectorAll("section")].find(({ textContent }) =>
      textContent?.startsWith("What changes in “Travels”"),
    )?.textContent ?? "";
  await until(() => expect(changes()).toContain("1 change"));
  expect(changes()).toContain("model. From v7, which is active in Second now");
  // The secret stays the target's own.
  expect(page.textContent).not.toContain("canary");
  expect(button("Copy 1 version")).toBeDefined();
});

test("where it goes is chosen on the page of the deployment that it is in", async () => {
  const { page } = open({ here: STAGING });
  expect(page.querySelector("h1")?.textContent).toBe("Copy from Staging to another deployment");
  const items = [...page.querySelectorAll("li")];
  expect(items.map(({ textContent }) => textContent)).toEqual([
    "Secondsecond.example",
    "ProductionProduction is read only in Roster: nothing can be changed or run there.prod.example",
  ]);
  expect(items[0]?.querySelector("a")?.getAttribute("href")).toBe(
    "/second/assistants/import?from=staging%2Fa1",
  );
  expect(items[1]?.querySelector("a")).toBeNull();
});

test("a source that cannot be reached is named itself, and its own doctor is led to", async () => {
  vi.stubGlobal("fetch", async (input: unknown) =>
    String(input).includes("staging")
      ? Response.json(
          { error: { code: "upstream_unreachable", message: "It refused.", requestId: "r" } },
          { status: 502 },
        )
      : Response.json([]),
  );
  const { page } = open();
  await until(() => expect(page.querySelector("[role=alert]")).not.toBeNull());
  expect(page.textContent).toContain("staging.example");
  expect(page.textContent).not.toContain("second.example");
  expect(page.querySelector("[role=alert] a")?.getAttribute("href")).toMatch(/^\/staging\//);
});
