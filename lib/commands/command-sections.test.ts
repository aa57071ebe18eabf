import { expect, test } from "vitest";
import type { PublicDeployment } from "@/lib/public-deployment";
import type { Command } from "./command";
import { commandSections } from "./command-sections";
import type { CommandTarget } from "./command-target";

const deployment = (slug: string, facts: Partial<PublicDeployment> = {}): PublicDeployment => ({
  slug,
  name: slug.toUpperCase(),
  host: `${slug}.test`,
  url: `https://${slug}.test`,
  embedded: false,
  readOnly: false,
  role: "editor",
  off: null,
  colour: null,
  ...facts,
});
const staging = deployment("staging");
const all = [staging, deployment("prod", { readOnly: true, role: "viewer" }), deployment("second")];
const run = () => undefined;
const action = (label: string): Command => ({ id: `action ${label}`, kind: "action", label, run });
const assistant = (id: string, label: string, of = "staging"): CommandTarget => ({
  kind: "assistant",
  deployment: of,
  id,
  label,
});

const AGENT: CommandTarget = { kind: "graph", deployment: "staging", id: "agent", label: "agent" };

type Given = Partial<Parameters<typeof commandSections>[0]> & { pathname?: string };

function offered({ pathname = "/staging/assistants", ...more }: Given) {
  const place = { deployment: staging, all, pathname, search: "q=text" };
  return {
    place,
    recent: [],
    page: [],
    everywhere: [],
    graphs: [],
    found: [],
    more: [],
    threads: [],
    ...more,
  };
}

function sections(typed: string, more: Given = {}) {
  const usual = { page: [action("Delete…")], everywhere: [action("Dark theme")], graphs: [AGENT] };
  return commandSections(offered({ ...usual, ...more }), typed).map(({ title, commands }) => [
    title,
    ...commands.map(({ label }) => label),
  ]);
}

const hrefs = (typed: string, pathname: string, more: Given = {}) =>
  commandSections(offered({ pathname, ...more }), typed).flatMap(({ commands }) =>
    commands.map((each) => ("href" in each ? each.href : each.label)),
  );

test("without words everything is there, by section", () => {
  expect(sections("")).toEqual([
    ["This page", "Delete…"],
    [
      "Go to",
      "Assistants",
      "New assistant",
      "Import",
      "Compare assistants",
      "Memory",
      "Activity",
      "Connection doctor",
    ],
    ["Deployments", "PROD", "SECOND"],
    ["Graphs", "agent"],
    ["Roster", "Dark theme"],
  ]);
});

test("words narrow it down by label, hint and other words, those that begin with them first", () => {
  expect(sections("second.test")).toEqual([["Deployments", "SECOND"]]);
  expect(sections("store")).toEqual([["Go to", "Memory"]]);
  expect(sections("assist")).toEqual([
    ["Go to", "Assistants", "New assistant", "Compare assistants"],
  ]);
  expect(sections("nothing at all")).toEqual([]);
});

test("an assistant's pages offer what has an address, but not the page that is open", () => {
  expect(hrefs("", "/staging/assistants/one/edit").slice(0, 5)).toEqual([
    "/staging/assistants/one/versions",
    "/staging/assistants/one/studio",
    "/staging/compare?a=one",
    "/staging/assistants/import?into=one",
    "/second/assistants/import?from=staging%2Fone",
  ]);
});

test("of many deployments to copy to, one entry leads to the choice, and each name finds it", () => {
  const many = ["one", "two", "three", "four"].map((slug) => deployment(slug));
  const place = {
    deployment: staging,
    all: [staging, ...many],
    pathname: "/staging/assistants/a/edit",
    search: "",
  };
  const copies = (typed: string) =>
    commandSections({ ...offered({}), place }, typed)
      .flatMap(({ commands }) => commands)
      .filter(({ label }) => label.startsWith("Copy to"))
      .map((each) => ("href" in each ? [each.label, each.href] : []));
  const choice = [["Copy to another deployment…", "/staging/assistants/import?from=staging%2Fa"]];
  expect(copies("")).toEqual(choice);
  expect(copies("copy three")).toEqual(choice);
});

test("recent threads come last, and not again where the server found one", () => {
  const thread = (id: string, label: string): CommandTarget => ({
    ...assistant(id, label),
    kind: "thread",
    assistant: "one",
  });
  const found = [thread("t1", "About zebras")];
  const threads = [thread("t1", "About zebras"), thread("t2", "Zebras again")];
  expect(sections("zebras", { found, threads })).toEqual([
    ["Found on the server", "About zebras"],
    ["Recent threads", "Zebras again"],
  ]);
});

test("another deployment keeps the view", () => {
  expect(hrefs("prod", "/staging/memory")).toContain("/prod/memory?q=text");
  expect(hrefs("prod", "/staging/assistants")).toContain("/prod/assistants?q=text");
});

test("another assistant opens on the page that is open of this one", () => {
  const found = [assistant("two", "Two")];
  expect(hrefs("two", "/staging/assistants/one/studio", { found })).toEqual([
    "/staging/assistants/two/studio",
  ]);
  expect(hrefs("two", "/staging/assistants", { found })).toEqual(["/staging/assistants/two/edit"]);
});

test("what was found on the server is not narrowed again, and is not there twice", () => {
  const found = [assistant("two", "A name that the server matched"), assistant("one", "One")];
  const recent = [assistant("one", "One")];
  expect(sections("one", { recent, found })).toEqual([
    ["Recent", "One"],
    ["Found on the server", "A name that the server matched"],
  ]);
});

test("recent ones leave out where one is, and deployments that are gone", () => {
  const recent = [
    assistant("here", "Here"),
    assistant("lost", "Lost", "gone"),
    assistant("far", "Far", "second"),
  ];
  const pathname = "/staging/assistants/here/edit";
  expect(sections("", { recent, pathname })[0]).toEqual(["Recent", "Far"]);
  expect(hrefs("far", pathname, { recent })).toEqual(["/second/assistants/far/edit"]);
});

test("a thread is opened in the Studio of the assistant that ran it, a graph in the table", () => {
  const thread: CommandTarget = {
    kind: "thread",
    deployment: "staging",
    id: "t",
    label: "Thread",
    assistant: "one",
  };
  expect(hrefs("t", "/staging/memory", { found: [thread] }).at(-1)).toBe(
    "/staging/assistants/one/studio?thread=t",
  );
  expect(hrefs("agent", "/staging/memory", { graphs: [AGENT] })).toEqual(["/staging/graphs/agent"]);
});
