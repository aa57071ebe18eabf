// @ts-check

/** The graphs, each of which has a default assistant: these are the first of all. */
export const GRAPHS = ["agent", "approval", "report", "research"];

const EPOCH = Date.UTC(2025, 0, 1);
const EVERY_MS = 97_000;
const DAY_MS = 86_400_000;
const UNITS = ["Support", "Sales", "Legal", "Finance", "Onboarding", "Travel", "Quality"];
const JOBS = ["triage", "summaries", "first answers", "follow-up", "research", "drafts", "checks"];
const PLACES = ["Lisbon", "Oslo", "Nairobi", "Lima", "Osaka"];
const TEAMS = ["red", "green", "blue", "amber", "violet", "teal", "grey", "white", "black", "pink"];
const RULES = [
  "Answer in the reader's language, briefly, and say where you know it from.",
  "Where two sources disagree, name both and say which one you followed.",
  "Never promise a date, a price or a refund; pass such a request on to a person.",
  "Ask one question at a time, and only when the answer would change what you do.",
  "Keep numbers as they were given, with their units, and show how a sum was made.",
  "End with what happens next and who does it.",
];
const SHORTEST_PROMPT = 2000;
const PROMPT_SPREAD = 5000;

/**
 * What is known of the assistant at a place, from 0, the oldest: always the same, made from the number
 * alone, so that a hundred thousand take no room. Without what it runs with, which is some KB.
 *
 * @param {number} index
 */
export function summaryAt(index) {
  return {
    assistant_id: idAt(index),
    graph_id: graphAt(index),
    name: nameAt(index),
    description: descriptionAt(index),
    version: versionsOf(index),
    metadata: metadataAt(index),
    created_at: time(madeAt(index, 1)),
    updated_at: time(updatedAt(index)),
  };
}

/** The assistant whole. @param {number} index */
export function assistantAt(index) {
  return { ...summaryAt(index), ...heldAt(index, versionsOf(index)) };
}

/** Its versions, newest first. @param {number} index */
export function versionsAt(index) {
  const { updated_at: _, ...head } = summaryAt(index);
  return Array.from({ length: head.version }, (_, at) => {
    const version = head.version - at;
    const created_at = time(madeAt(index, version));
    return { ...head, ...heldAt(index, version), version, created_at };
  });
}

/** @param {number} index */
export function graphAt(index) {
  return pick(GRAPHS, index < GRAPHS.length ? index : mixed(index, 1));
}

/** Every second name holds "Support". @param {number} index */
export function nameAt(index) {
  if (index < GRAPHS.length) return graphAt(index);
  const unit = index % 2 === 0 ? "Support" : pick(UNITS.slice(1), mixed(index, 2));
  return `${unit} ${pick(JOBS, mixed(index, 3))}, ${pick(PLACES, mixed(index, 4))} ${index}`;
}

/** @param {number} index @returns {Record<string, string | number | string[]>} */
export function metadataAt(index) {
  if (index < GRAPHS.length) return { created_by: "system" };
  return {
    team: pick(TEAMS, index),
    customer: `c-${index}`,
    place: pick(PLACES, mixed(index, 4)),
    seats: 1 + (mixed(index, 5) % 40),
    tags: [pick(JOBS, mixed(index, 3)), pick(TEAMS, mixed(index, 6))],
  };
}

/** The id at a place: its end is the number, its beginning is as mixed as others'. @param {number} index */
export function idAt(index) {
  const head = mixed(index, 7).toString(16).padStart(8, "0");
  return `${head}-0000-4000-8000-${index.toString(16).padStart(12, "0")}`;
}

/** The place of an id, or -1 of a strange one. @param {string} id */
export function indexOf(id) {
  const index = Number.parseInt(id.slice(-12), 16);
  return Number.isSafeInteger(index) && idAt(index) === id ? index : -1;
}

/** When it was last changed, in ms. @param {number} index */
export function updatedAt(index) {
  return madeAt(index, versionsOf(index));
}

/** When a version was made, in ms: a day after the one before. @param {number} index @param {number} version */
function madeAt(index, version) {
  return EPOCH + index * EVERY_MS + (version - 1) * DAY_MS;
}

/** @param {number} index */
function versionsOf(index) {
  return index < GRAPHS.length ? 1 : 1 + (mixed(index, 8) % 9);
}

/** @param {number} index */
function descriptionAt(index) {
  if (index < GRAPHS.length || index % 3 === 0) return null;
  return `${pick(RULES, mixed(index, 9))} For ${pick(PLACES, mixed(index, 4))}.`;
}

/** Every home of values holds the same, as servers that mirror them have it. @param {number} index @param {number} version */
function heldAt(index, version) {
  if (index < GRAPHS.length) return { config: {}, context: {} };
  const values = {
    model: pick(["openai:gpt-5", "anthropic:claude-sonnet-5", "demo"], mixed(index, 10)),
    temperature: (mixed(index, 11) % 21) / 10,
    system_prompt: promptOf(index, version),
  };
  return { config: { configurable: values, recursion_limit: 25 + version }, context: values };
}

/** @param {number} index @param {number} version */
function promptOf(index, version) {
  const length = SHORTEST_PROMPT + (mixed(index, 12) % PROMPT_SPREAD);
  const lines = [`You are ${nameAt(index)}, version ${version}.`];
  for (let size = 0; size < length; size += lines.at(-1)?.length ?? length) {
    lines.push(`${lines.length}. ${pick(RULES, mixed(index, 12 + lines.length))}`);
  }
  return lines.join("\n");
}

/** A number from 0 to 2^32 - 1 that looks like chance and is none. @param {number} index @param {number} salt */
function mixed(index, salt) {
  let bits = Math.imul(index + 1, 0x9e3779b1) ^ Math.imul(salt + 1, 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 16), 0x21f0aaad);
  bits = Math.imul(bits ^ (bits >>> 15), 0x735a2d97);
  return (bits ^ (bits >>> 15)) >>> 0;
}

/** @template Each @param {readonly Each[]} list @param {number} at @returns {Each} */
function pick(list, at) {
  const found = list[at % list.length];
  if (found === undefined) throw new Error("nothing to pick from");
  return found;
}

/** @param {number} ms */
function time(ms) {
  return new Date(ms).toISOString();
}
