import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { arbitraryJson, arbitraryObject } from "@/lib/langgraph/arbitrary-json";
import type { Assistant, AssistantVersion, Json } from "@/lib/langgraph/types";
import { isSecretName } from "@/lib/secret-name";
import { differingFields } from "./compare";
import { exportAssistant, exportFileName, secretsLeftOut } from "./exchange";
import { missingSecrets, planImport, secretName } from "./import-plan";
import { parseExport } from "./parse-exchange";
import { stampMetadata, stampOf } from "./save-stamp";

const ID = "62e209ca-9154-432a-b9e9-2d75c7a9219b";
const NOW = new Date("2026-11-27T11:00:00Z");
const schema: object = JSON.parse(readFileSync("docs/assistant-export.schema.json", "utf8"));
const fits = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(schema);

function versionOf(version: number, rest: Partial<AssistantVersion> = {}): AssistantVersion {
  return {
    assistant_id: ID,
    graph_id: "agent",
    name: "Support",
    description: null,
    version,
    config: {},
    context: {},
    metadata: {},
    created_at: "2026-11-01T00:00:00Z",
    ...rest,
  };
}

function exported(
  versions: AssistantVersion[],
  isSecret: ((name: string) => boolean) | null = null,
) {
  const [assistant = versionOf(1)] = versions;
  const chosen = new Set(versions.map(({ version }) => version));
  return exportAssistant({ assistant, versions, chosen, isSecret, now: NOW });
}

/** What an import makes of an export's text. */
function imported(text: string, present: Assistant | null = null) {
  const { file, problem } = parseExport(text);
  if (!file) throw new Error(problem);
  const ids = file.versions.map((_, index) => `save-${index}`);
  const newSaveId = () => ids.pop() ?? "";
  return planImport({ versions: file.versions, graphs: new Map(), present, newSaveId });
}

const holds = (value: Json, test: (text: string) => boolean): boolean =>
  typeof value === "string"
    ? test(value)
    : typeof value === "object" && value !== null
      ? Object.entries(value).some(([key, held]) => test(key) || holds(held, test))
      : false;
// Refused on import, see the tests of parseExport.
const refused = (value: Json) =>
  holds(value, (text) => text === "__proto__" || text.includes("\0"));
const said = fc.string({ maxLength: 8 }).map((text) => text.replaceAll("\0", "").trim());
const objects = arbitraryObject.filter((value) => !refused(value));
const history = fc
  .array(
    fc.record({
      name: said,
      description: fc.option(said),
      graph_id: fc.constantFrom("agent", "research"),
      config: objects,
      context: fc.oneof(
        objects,
        arbitraryJson.filter((value) => !refused(value)),
      ),
      metadata: objects,
      note: said,
      author: said,
    }),
    { minLength: 1, maxLength: 4 },
  )
  .map((contents) =>
    contents
      .map(({ note, author, metadata, ...content }, index) => {
        const stamp = stampMetadata({ note, author, saveId: `made-${index}` });
        return versionOf(index + 1, { ...content, metadata: { ...metadata, ...stamp } });
      })
      .reverse(),
  );

describe("export, then import", () => {
  it("gives the same contents, notes and authors, oldest first", () => {
    const property = fc.property(history, (versions) => {
      const file = exported(versions);
      expect(fits(JSON.parse(JSON.stringify(file))), JSON.stringify(fits.errors)).toBe(true);
      const planned = imported(JSON.stringify(file));
      expect(planned.map(({ from }) => from)).toEqual(
        versions.map((each) => each.version).reverse(),
      );
      for (const { from, content } of planned) {
        const before = versions.find(({ version }) => version === from) ?? versionOf(0);
        expect(differingFields(before, content)).toEqual([]);
        const after = { version: from, metadata: content.metadata };
        expect(stampOf(after, [after])).toEqual(stampOf(before, versions));
      }
    });
    fc.assert(property, { numRuns: 2_000 });
  });

  const secret = fc.constantFrom("api_key", "token", "password");
  it("writes no secret unless asked, counts what it left out, and takes it from the assistant", () => {
    const property = fc.property(objects, secret, objects, (around, name, inside) => {
      const held = { ...around, [name]: "sk-secret", deeper: { ...inside, [name]: ["sk-secret"] } };
      const version = versionOf(1, {
        config: { configurable: held },
        context: held,
        metadata: held,
      });
      const file = exported([version], isSecretName);
      const text = JSON.stringify(file);
      expect(text).not.toContain("sk-secret");
      expect(fits(JSON.parse(text))).toBe(true);
      expect(file.secrets_left_out).toBe(file.versions.flatMap(secretsLeftOut).length);
      expect(file.secrets_left_out).toBeGreaterThanOrEqual(6);
      expect(JSON.stringify(imported(text))).not.toContain("concealed");
      const present = { ...version, updated_at: "" };
      const [planned] = imported(text, present);
      expect(planned && differingFields(version, planned.content)).toEqual([]);
      expect(file.versions.flatMap((each) => missingSecrets(each, present))).toEqual([]);
      expect(file.versions.flatMap((each) => missingSecrets(each, null))).toHaveLength(
        file.secrets_left_out,
      );
      expect(JSON.stringify(exported([version]))).toContain("sk-secret");
    });
    fc.assert(property, { numRuns: 500 });
  });

  it("exports the chosen versions only, a carried note with none of them", () => {
    const stamp = stampMetadata({ note: "first", author: "Ada", saveId: "a" });
    const versions = [2, 1].map((version) => versionOf(version, { metadata: stamp }));
    const assistant = versionOf(2);
    const input = { assistant, versions, isSecret: null, now: NOW };
    const file = exportAssistant({ ...input, chosen: new Set([2]) });
    expect(file.versions).toMatchObject([{ version: 2, note: null, author: null, metadata: {} }]);
  });

  it("makes no server's own default of a copy, and leaves the maker of the present one", () => {
    const text = JSON.stringify(exported([versionOf(1, { metadata: { created_by: "system" } })]));
    expect(imported(text)[0]?.content.metadata).not.toHaveProperty("created_by");
    const own = { ...versionOf(1), updated_at: "", metadata: { created_by: "Ada" } };
    expect(imported(text, own)[0]?.content.metadata).toMatchObject({ created_by: "Ada" });
    const none = { ...own, metadata: {} };
    expect(imported(text, none)[0]?.content.metadata).not.toHaveProperty("created_by");
  });

  it("fills in a secret that was left out, in both homes and nowhere else", () => {
    const values = { api_key: "sk-old", model: "m" };
    const held = versionOf(1, { config: { configurable: values }, context: values });
    const { versions } = exported([held], isSecretName);
    expect(versions.flatMap(secretsLeftOut).map(secretName)).toEqual(["api_key", "api_key"]);
    const fills = new Map([["api_key", "sk-new"]]);
    const plan = planImport({
      versions,
      graphs: new Map(),
      present: null,
      fills,
      newSaveId: String,
    });
    const filled = { api_key: "sk-new", model: "m" };
    expect(plan[0]?.content).toMatchObject({ config: { configurable: filled }, context: filled });
  });

  it("maps a graph that the server does not have", () => {
    const { versions } = exported([versionOf(1)]);
    const graphs = new Map([["agent", "other"]]);
    const plan = planImport({ versions, graphs, present: null, newSaveId: () => "s" });
    expect(plan[0]?.content.graph_id).toBe("other");
  });
});

describe("a file's name", () => {
  it.each([
    ["Support bot", [3], "support-bot-v3-2026-11-27.json"],
    ["Zürich / Genève", [2, 1], "zurich-geneve-versions-2026-11-27.json"],
    ["../../etc/passwd", [1], "etc-passwd-v1-2026-11-27.json"],
    ["助手", [1], "助手-v1-2026-11-27.json"],
    ["?!", [1], "assistant-v1-2026-11-27.json"],
    ["x".repeat(200), [1], `${"x".repeat(60)}-v1-2026-11-27.json`],
  ])("%j with versions %j: %s", (name, numbers, expected) => {
    expect(exportFileName(exported(numbers.map((number) => versionOf(number, { name }))))).toBe(
      expected,
    );
  });
});
