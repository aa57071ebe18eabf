import type { Json, JsonObject } from "@/lib/langgraph/types";
import { asObject, sameJson } from "@/lib/langgraph/values";
import { isObject } from "@/lib/schema/json-schema";
import { parseJson } from "@/lib/schema/parse-json";
import { roundedNumbers } from "@/lib/schema/rounded-numbers";

export type StateEdit = {
  /** What is written: the keys that differ. Of a list of messages, those that differ or are to go. */
  values: JsonObject;
  /** Keys that were taken out, which a server cannot do. */
  kept: string[];
};

/**
 * What must be written so that a state becomes another. Whole states are not written: a key that
 * nobody touched would pass through its reducer too, and a list that appends would be there twice.
 */
export function stateEdit(before: JsonObject, after: JsonObject): StateEdit {
  const values: JsonObject = {};
  for (const [key, value] of Object.entries(after)) {
    const was = before[key];
    if (was !== undefined && sameJson(was, value)) continue;
    values[key] = isMessages(was) && isMessages(value) ? messageWrites(was, value) : value;
  }
  return { values, kept: Object.keys(before).filter((key) => !Object.hasOwn(after, key)) };
}

/** Keys in which the state that came out is not the one that was wanted: the graph has its own rules. */
export function unlike(wanted: JsonObject, made: JsonObject): string[] {
  return Object.keys(wanted).filter((key) => {
    const [want, have] = [wanted[key], made[key]];
    if (want === undefined || have === undefined) return want !== have;
    if (!isMessages(want) || !isMessages(have)) return !sameJson(want, have);
    const told = (list: Message[]) =>
      list.map(({ id, content }) => ({ id, content: content ?? "" }));
    return !sameJson(told(want), told(have));
  });
}

type Message = JsonObject & { id: string };

function isMessages(value: Json | undefined): value is Message[] {
  return (
    Array.isArray(value) &&
    value.length > 0 &&
    value.every((item) => isObject(item) && typeof item.id === "string" && isTyped(item))
  );
}

function isTyped({ type, role }: JsonObject): boolean {
  return typeof type === "string" || typeof role === "string";
}

function messageWrites(before: readonly Message[], after: readonly Message[]): Json[] {
  const was = new Map(before.map((message) => [message.id, message]));
  const left = new Set(after.map(({ id }) => id));
  const gone = before.filter(({ id }) => !left.has(id)).map(({ id }) => ({ type: "remove", id }));
  const changed = after.filter((message) => {
    const old = was.get(message.id);
    return old === undefined || !sameJson(old, message);
  });
  return [...gone, ...changed];
}

type StateText = { problem: string } | { problem: null; wanted: JsonObject; edit: StateEdit };

/** What a person made of a state's JSON text: the edit, or why it cannot be written. */
export function readStateText(text: string, before: Json): StateText {
  const { value, problem } = parseJson(text);
  if (problem !== null) return { problem };
  if (!isObject(value)) return { problem: "A state is a JSON object, in braces." };
  const edit = stateEdit(asObject(before), value);
  const [rounded] = roundedNumbers(edit.values);
  if (rounded) {
    const problem = `${rounded.join(".")} is a whole number beyond 2^53, which would be rounded.`;
    return { problem };
  }
  return { problem: null, wanted: value, edit };
}
