import type { Json, JsonObject } from "@/lib/langgraph/types";
import { javascriptLiteral, pythonLiteral } from "./literal";

export const LANGUAGES = ["python", "javascript", "curl"] as const;
export type Language = (typeof LANGUAGES)[number];

/** What the code is about. Nothing in it is secret: see placeholders. */
export type SnippetSubject = {
  /** The deployment's own address, without credentials and without a slash at its end. */
  url: string;
  assistantId: string;
  version: number;
  /** What creates or updates the assistant: the whole content on screen, in the API's own fields. */
  content: {
    graph_id: string;
    name: string;
    description?: string;
    config: JsonObject;
    context?: Json;
    metadata: JsonObject;
  };
  run: {
    assistantId: string;
    input: Json;
    /** Only where the run must carry its configuration. */
    config?: JsonObject;
    context?: Json;
  };
};

export type Snippets = { create: string; run: string; update: string; setLatest: string };

const STREAM_MODES = ["updates", "messages-tuple"];

/**
 * Programs that each run by themselves. The key is read from LANGGRAPH_API_KEY, by the SDKs
 * themselves; a server that asks for none takes it unset.
 */
export function snippets(language: Language, subject: SnippetSubject): Snippets {
  switch (language) {
    case "python":
      return python(subject);
    case "javascript":
      return javascript(subject);
    case "curl":
      return curl(subject);
  }
}

function python({ url, assistantId, version, content, run }: SnippetSubject): Snippets {
  const head = `from langgraph_sdk import get_sync_client\n\nclient = get_sync_client(url=${pythonLiteral(url)})\n`;
  const args = (lines: JsonObject) =>
    Object.entries(lines).map(([name, value]) => `    ${name}=${pythonLiteral(value, 4)},`);
  const call = (before: string, first: string[], named: JsonObject) =>
    [before, ...first.map((each) => `    ${each},`), ...args(named), ")"].join("\n");
  const id = pythonLiteral(assistantId);
  const { input, assistantId: runs, ...carried } = run;
  const streamed = call(
    "for event in client.runs.stream(",
    ['thread["thread_id"]', pythonLiteral(runs)],
    {
      input,
      ...carried,
      stream_mode: STREAM_MODES,
    },
  );
  return {
    create: `${head}\n${call("assistant = client.assistants.create(", [], content)}\nprint(assistant["assistant_id"])\n`,
    run: `${head}\nthread = client.threads.create()\n${streamed}:\n    print(event.event, event.data)\n`,
    update: `${head}\n${call("assistant = client.assistants.update(", [id], content)}\nprint("version", assistant["version"])\n`,
    setLatest: `${head}\nassistant = client.assistants.set_latest(${id}, ${version})\nprint("version", assistant["version"])\n`,
  };
}

function javascript({ url, assistantId, version, content, run }: SnippetSubject): Snippets {
  const head = `import { Client } from "@langchain/langgraph-sdk";\n\nconst client = new Client({ apiUrl: ${javascriptLiteral(url)} });\n`;
  const { graph_id: graphId, ...rest } = content;
  const payload = javascriptLiteral({ graphId, ...rest });
  const id = javascriptLiteral(assistantId);
  const { input, assistantId: runs, ...carried } = run;
  const options = javascriptLiteral({ input, ...carried, streamMode: STREAM_MODES });
  return {
    create: `${head}\nconst assistant = await client.assistants.create(${payload});\nconsole.log(assistant.assistant_id);\n`,
    run: `${head}\nconst thread = await client.threads.create();\nconst stream = client.runs.stream(thread.thread_id, ${javascriptLiteral(runs)}, ${options});\nfor await (const { event, data } of stream) {\n  console.log(event, data);\n}\n`,
    update: `${head}\nconst assistant = await client.assistants.update(${id}, ${payload});\nconsole.log("version", assistant.version);\n`,
    setLatest: `${head}\nconst assistant = await client.assistants.setLatest(${id}, ${version});\nconsole.log("version", assistant.version);\n`,
  };
}

function curl({ url, assistantId, version, content, run }: SnippetSubject): Snippets {
  const { input, assistantId: runs, ...carried } = run;
  const at = `/assistants/${encodeURIComponent(assistantId)}`;
  const streamed = { assistant_id: runs, input, ...carried, stream_mode: STREAM_MODES };
  return {
    create: request(url, "POST", "/assistants", content),
    run: request(url, "POST", "/runs/stream", streamed, " --no-buffer"),
    update: request(url, "PATCH", at, content),
    setLatest: request(url, "POST", `${at}/latest`, { version }),
  };
}

// The body comes from a here-document, where nothing needs quoting and no length is too much.
function request(url: string, method: string, path: string, body: Json, flags = ""): string {
  return [
    `curl --fail-with-body --silent --show-error${flags} --request ${method} ${quoted(url + path)} \\`,
    `  --header 'content-type: application/json' \\`,
    `  --header "x-api-key: $LANGGRAPH_API_KEY" \\`,
    `  --data-binary @- <<'JSON'`,
    JSON.stringify(body, null, 2),
    "JSON\n",
  ].join("\n");
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
