import type { EditedAssistant } from "@/lib/langgraph/assistant-payload";
import { isDefaultAssistant } from "@/lib/langgraph/default-assistant";
import type { Assistant, AssistantContent, Config, Json, JsonObject } from "@/lib/langgraph/types";
import { asObject, readValues, sameJson, type ValuesHome } from "@/lib/langgraph/values";
import { isSecretName } from "@/lib/secret-name";
import { mayHoldSecrets } from "@/lib/secret-text";
import { CONCEALED_MARK, conceal, concealUnchanged, reveal } from "@/lib/secrets";
import { withoutStamp } from "@/lib/versions/save-stamp";

/** What the form of a new or existing assistant holds. Numbers are text while they are typed. */
export type AssistantFormValues = {
  name: string;
  description: string;
  /** Configuration values for each graph: switching the graph back brings back what was typed. */
  valuesByGraph: { [graphId: string]: JsonObject };
  /** Configuration typed as JSON that cannot be read yet, for each graph; its values wait for it. */
  unreadableByGraph: { [graphId: string]: string };
  recursionLimit: string;
  tags: string[];
  metadata: JsonObject;
  /** Keys of `config` other than configurable, and those that the fields above cannot show. */
  otherConfig: JsonObject;
};

export const EMPTY_FORM: AssistantFormValues = {
  name: "",
  description: "",
  valuesByGraph: {},
  unreadableByGraph: {},
  recursionLimit: "",
  tags: [],
  metadata: {},
  otherConfig: {},
};

/** The form that shows an existing assistant, with the values that it keeps in `home`. */
export function formValuesOf(assistant: AssistantContent, home: ValuesHome): AssistantFormValues {
  const { configurable: _, recursion_limit, tags, ...rest } = assistant.config;
  const limit = isLimit(recursion_limit) ? String(recursion_limit) : "";
  const shownTags = isTags(tags) ? tags : [];
  return {
    name: assistant.name,
    description: assistant.description ?? "",
    valuesByGraph: { [assistant.graph_id]: readValues(assistant, home) },
    unreadableByGraph: {},
    recursionLimit: limit,
    tags: shownTags,
    metadata: withoutNulls(withoutStamp(assistant.metadata)),
    otherConfig: {
      ...rest,
      ...(recursion_limit === undefined || limit ? {} : { recursion_limit }),
      ...(tags === undefined || shownTags.length > 0 ? {} : { tags }),
    },
  };
}

/** The form of a new assistant that begins as a copy. The server's own mark is not copied. */
export function copiedFormValues(source: Assistant, home: ValuesHome): AssistantFormValues {
  const copy = formValuesOf(source, home);
  const { created_by, ...metadata } = copy.metadata;
  return {
    ...copy,
    name: `Copy of ${source.name.trim() || source.graph_id}`,
    metadata: isDefaultAssistant(source) ? metadata : copy.metadata,
  };
}

// The API cannot remove a key of metadata, only set it to null: so null counts as absent.
function withoutNulls(metadata: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(metadata).filter(([, value]) => value !== null));
}

/** What the form says of one graph's assistant, as lib/langgraph writes it. */
export function editedAssistant(
  form: AssistantFormValues,
  base: AssistantFormValues,
  graphId: string,
): EditedAssistant {
  return {
    graph_id: graphId,
    name: form.name === base.name ? base.name : form.name.trim(),
    description: form.description,
    values: valuesOf(form, graphId),
    metadata: form.metadata,
    config: configOf(form),
  };
}

/** Everything of `config` but `configurable`, whose place the configuration form takes. */
function configOf({ recursionLimit, tags, otherConfig }: AssistantFormValues): Config {
  return {
    ...otherConfig,
    ...(recursionLimit.trim() ? { recursion_limit: Number(recursionLimit) } : {}),
    ...(tags.length > 0 ? { tags } : {}),
  };
}

/** The values typed for one graph; {} where none were. */
export function valuesOf(form: Pick<AssistantFormValues, "valuesByGraph">, graphId: string) {
  return (Object.hasOwn(form.valuesByGraph, graphId) && form.valuesByGraph[graphId]) || {};
}

/** The JSON typed for one graph that cannot be read; undefined where all can. */
export function unreadableOf(
  { unreadableByGraph }: Pick<AssistantFormValues, "unreadableByGraph">,
  graphId: string,
): string | undefined {
  return Object.hasOwn(unreadableByGraph, graphId) ? unreadableByGraph[graphId] : undefined;
}

/** True when nothing was changed; a graph without values is as one never opened. */
export function isSameForm(a: AssistantFormValues, b: AssistantFormValues): boolean {
  return sameJson(comparable(a), comparable(b));
}

function comparable(form: AssistantFormValues): JsonObject {
  const typed = Object.entries(form.valuesByGraph).filter(([, values]) => !sameJson(values, {}));
  return { ...form, valuesByGraph: Object.fromEntries(typed) };
}

/**
 * The form as a draft that may lie in the browser: without anything that looks like a secret.
 * `marked` has the secret names of each graph whose schemas are known; of the others, only texts that
 * differ from `base` are kept. JSON that cannot be read is kept where it surely holds no secret.
 */
export function concealForm(
  form: AssistantFormValues,
  base: AssistantFormValues,
  marked: ReadonlyMap<string, ReadonlySet<string>>,
): JsonObject {
  const names = new Set([...marked.values()].flatMap((ofGraph) => [...ofGraph]));
  const isSecret = (name: string) => names.has(name) || isSecretName(name);
  const values = Object.entries(form.valuesByGraph).map(([id, held]) => {
    const kept = marked.has(id) ? held : concealUnchanged(held, valuesOf(base, id));
    return [id, conceal(kept, isSecret)];
  });
  const texts = Object.entries(form.unreadableByGraph).map(([id, text]) => {
    const kept = marked.has(id) && !mayHoldSecrets(text, names);
    return [id, kept ? text : CONCEALED_MARK];
  });
  return {
    ...form,
    valuesByGraph: Object.fromEntries(values),
    unreadableByGraph: Object.fromEntries(texts),
    metadata: conceal(form.metadata, isSecret),
    otherConfig: conceal(form.otherConfig, isSecret),
  };
}

/** The form out of a draft, with `base`'s secrets in their places; undefined when it is none. */
export function revealForm(
  draft: Json,
  base: AssistantFormValues,
): AssistantFormValues | undefined {
  const form = reveal({ unreadableByGraph: {}, ...asObject(draft) }, base);
  return isForm(form) ? form : undefined;
}

function isForm(value: Json): value is AssistantFormValues {
  const { name, description, valuesByGraph, recursionLimit, ...rest } = asObject(value);
  const { unreadableByGraph, tags, metadata, otherConfig } = rest;
  return (
    [name, description, recursionLimit].every((text) => typeof text === "string") &&
    [valuesByGraph, unreadableByGraph, metadata, otherConfig].every(isObject) &&
    Object.values(asObject(valuesByGraph)).every(isObject) &&
    Object.values(asObject(unreadableByGraph)).every((text) => typeof text === "string") &&
    Array.isArray(tags) &&
    tags.every((tag) => typeof tag === "string")
  );
}

function isObject(value: Json | undefined): boolean {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isLimit(value: Json | undefined): value is number {
  return typeof value === "number" && Number.isSafeInteger(value) && value > 0;
}

function isTags(value: Json | undefined): value is string[] {
  const tags = Array.isArray(value) ? value : [null];
  const distinct = new Set(tags).size === tags.length;
  return distinct && tags.every((tag) => typeof tag === "string" && tag.trim() !== "");
}
