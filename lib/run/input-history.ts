import type { Json, JsonObject } from "@/lib/langgraph/types";
import { asObject, sameJson } from "@/lib/langgraph/values";
import { isSecretName } from "@/lib/secret-name";
import { conceal, reveal } from "@/lib/secrets";
import { objects } from "./message";

/** What a graph was run with, oldest first, and where in it a person is; null: at what they type. */
export type InputHistory = { inputs: JsonObject[]; at: number | null; typed: JsonObject };

/** A step through the history, and the input that is shown after it. */
type Step = { history: InputHistory; input: JsonObject };

const MOST = 50;

/** The history that was kept as text by `keptInputs`. Never throws. */
export function readInputs(kept: string): InputHistory {
  return { inputs: objects(parsed(kept)).slice(-MOST), at: null, typed: {} };
}

function parsed(kept: string): Json | undefined {
  try {
    return JSON.parse(kept);
  } catch {
    return undefined;
  }
}

/** The inputs as text that may be kept. */
export function keptInputs({ inputs }: InputHistory): string {
  return inputs.length > 0 ? JSON.stringify(inputs) : "";
}

/** An input as it may be kept: without what is under a secret's name. */
export function withoutSecrets(input: JsonObject): JsonObject {
  return asObject(reveal(conceal(input, isSecretName), {}));
}

/** The history after a run with `input`. The same again is not kept twice. */
export function addInput({ inputs }: InputHistory, input: JsonObject): InputHistory {
  const kept = withoutSecrets(input);
  const others = inputs.filter((one) => !sameJson(one, kept));
  return { inputs: [...others, kept].slice(-MOST), at: null, typed: {} };
}

export function canGoEarlier({ inputs, at }: InputHistory): boolean {
  return (at ?? inputs.length) > 0;
}

export function canGoLater({ at }: InputHistory): boolean {
  return at !== null;
}

/** One input back. What is typed now comes back after the last. */
export function goEarlier(history: InputHistory, now: JsonObject): Step {
  const { inputs, at, typed } = history;
  const place = (at ?? inputs.length) - 1;
  const input = inputs[place];
  if (input === undefined) return { history, input: now };
  return { history: { inputs, at: place, typed: at === null ? now : typed }, input };
}

export function goLater(history: InputHistory, now: JsonObject): Step {
  const { inputs, at, typed } = history;
  if (at === null) return { history, input: now };
  const input = inputs[at + 1];
  if (input === undefined) return { history: { inputs, at: null, typed: {} }, input: typed };
  return { history: { ...history, at: at + 1 }, input };
}
