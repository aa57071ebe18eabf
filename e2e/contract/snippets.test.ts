import { execFile } from "node:child_process";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { afterAll, describe, expect, it } from "vitest";
import { exampleInput } from "@/lib/code/example-input";
import { snippetSubject } from "@/lib/code/snippet-subject";
import { type Language, type Snippets, snippets } from "@/lib/code/snippets";
import type { AssistantContent } from "@/lib/langgraph/types";
import { planRun } from "@/lib/run/run-request";
import { isSecretName } from "@/lib/secret-name";
import { langgraphCommand } from "../servers/python-environment.mjs";
import {
  defaultAssistant,
  expected,
  newAssistant,
  roster,
  sdk,
  server,
  uniqueName,
  url,
} from "./contract";

const run = promisify(execFile);
const here = fileURLToPath(new URL(".", import.meta.url));
const SDK_LOADER = pathToFileURL(join(here, "..", "load-sdk.mjs")).href;
// Inside the repository, so that a program finds its SDK.
const results = join(here, "..", "..", "test-results");
await mkdir(results, { recursive: true });
const folder = await mkdtemp(join(results, "snippets-"));
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Runs one program in a place of its own, without any key, and gives what it printed. */
async function execute(language: Language, code: string): Promise<string> {
  const [command, args] = await programOf(language, code);
  const env = {
    PATH: process.env.PATH ?? "",
    HOME: process.env.HOME ?? "",
    NODE_ENV: "test" as const,
  };
  return (await run(command, args, { cwd: folder, env, timeout: 60_000 })).stdout;
}

async function programOf(language: Language, code: string): Promise<[string, string[]]> {
  if (language === "curl")
    return ["bash", ["-euo", "pipefail", "-c", `LANGGRAPH_API_KEY=""\n${code}`]];
  const file = join(folder, `${crypto.randomUUID()}.${language === "python" ? "py" : "mjs"}`);
  await writeFile(file, code);
  if (language === "javascript") return [process.execPath, ["--import", SDK_LOADER, file]];
  return [join(await langgraphCommand(), "..", "python"), [file]];
}

/** Content with all that is awkward in a program: quotes, new lines, other scripts, a key like __proto__. */
function awkward(): Pick<AssistantContent, "description" | "config" | "context" | "metadata"> {
  const values = { model_name: "openai", system_prompt: "It's \"5\" $HOME `ls` \\n\n'JSON'\n✓ 𝄞" };
  return {
    description: "with 'quotes'",
    metadata: { team: "O'Hara", nested: { on: true, off: null } },
    ...expected<Pick<AssistantContent, "config" | "context">>({
      embedded: {
        config: { recursion_limit: 7, tags: ["a b"], configurable: values },
        context: values,
      },
      python: { config: { recursion_limit: 7, tags: ["a b"] }, context: values },
    }),
  };
}

async function onScreen(content = awkward()) {
  const { assistant_id: id } = await newAssistant({ name: uniqueName("Snippet's") });
  await roster.assistants.update(id, {
    description: content.description ?? "",
    metadata: content.metadata,
    config: content.config,
    ...(content.context === null ? {} : { context: content.context }),
  });
  const [assistant, versions, info, schemas, base] = await Promise.all([
    roster.assistants.get(id),
    roster.assistants.versions(id, { limit: 10, offset: 0 }),
    roster.info(),
    roster.assistants.schemas(id),
    defaultAssistant("agent"),
  ]);
  const of = (number: number) => {
    const version = versions.find((each) => each.version === number);
    if (!version) throw new Error(`no version ${number}`);
    const plan = planRun({ version, present: assistant, defaultAssistant: base, info, schemas });
    const input = exampleInput(schemas);
    return snippetSubject({
      url,
      assistant,
      version: number,
      content: version,
      plan,
      input,
      isSecret: isSecretName,
    }).subject;
  };
  return { id, assistant, of };
}

const LANGUAGES: Language[] =
  server === "python" ? ["python", "javascript", "curl"] : ["javascript", "curl"];

const printed = async (language: Language, code: Snippets, part: keyof Snippets) =>
  execute(language, code[part]);

describe.each(LANGUAGES)("the code in %s", (language) => {
  it("creates an assistant with the same content", async () => {
    const { assistant, of } = await onScreen();
    const said = await printed(language, snippets(language, of(2)), "create");
    const [id] = /[0-9a-f]{8}-[0-9a-f-]{27}/.exec(said) ?? [];
    const made = await sdk.assistants.get(id ?? "");
    const { name, description, graph_id, config, context, metadata } = assistant;
    expect(made).toMatchObject({ name, description, graph_id, config, metadata });
    expect(made.context).toEqual(context);
  });

  it("updates it with the whole content of the version on screen, and sets the active one", async () => {
    const { id, assistant, of } = await onScreen();
    await sdk.assistants.update(id, { name: "Other", config: {}, metadata: { team: "other" } });
    const code = snippets(language, of(2));
    await printed(language, code, "update");
    const updated = await sdk.assistants.get(id);
    expect(updated).toMatchObject({
      version: 4,
      name: assistant.name,
      config: assistant.config,
      context: assistant.context,
      metadata: assistant.metadata,
    });
    await printed(language, code, "setLatest");
    expect((await sdk.assistants.get(id)).version).toBe(2);
  });

  it("runs exactly the version on screen, streaming", async () => {
    const { of } = await onScreen();
    expect(await printed(language, snippets(language, of(2)), "run")).toContain("openai");
    // Version 1 has no values, so the active version's must not slip in.
    expect(await printed(language, snippets(language, of(1)), "run")).not.toContain("openai");
  });
});
