// @ts-check
import { HumanMessage, SystemMessage } from "@langchain/core/messages";
import { demoDocument } from "./demo-document.mjs";

/** @import { BaseMessage } from "@langchain/core/messages" */
/** @import { Reply } from "./demo-chat-model.mjs" */

const PROVIDERS = Object.freeze({
  openai: { maker: "OpenAI", key: "OPENAI_API_KEY" },
  anthropic: { maker: "Anthropic", key: "ANTHROPIC_API_KEY" },
});

/** @typedef {keyof typeof PROVIDERS} ModelName */

const LONGEST_QUOTE = 400;
const MOST_WORDS = 20_000;

/**
 * The demo agent's answer, a pure function of the model's name and the messages. It always says
 * which model and which system prompt it was given.
 *
 * @param {ModelName} modelName
 * @param {BaseMessage[]} messages
 * @returns {Reply}
 */
export function demoReply(modelName, messages) {
  const asked = messages.filter(HumanMessage.isInstance).map((message) => message.text);
  const question = asked.at(-1) ?? "";

  const slowCount = /count slowly to (\d+)/i.exec(question);
  if (slowCount) return { text: count(slowCount[1]), slow: true };
  const tokens = /say (\d+) (?:tokens|words)/i.exec(question);
  if (tokens) return { text: numbered("word", tokens[1]) };

  const about = configurationSentence(modelName, messages);
  const words = /write (\d+) words/i.exec(question);
  if (words) return { text: `${demoDocument(bounded(words[1]))}\n\n${about}` };
  if (/who (?:made|are|built) you|what model/i.test(question)) return { text: about };
  if (/what did i (?:just )?(?:say|ask)/i.test(question)) {
    const before = asked.at(-2);
    const said = before ? `Before this you said: ${quote(before)}` : "This is your first message.";
    return { text: `${said}\n\n${about}` };
  }
  const heard = question ? `You said: ${quote(question)}` : "You sent a message without text.";
  return { text: `${heard}\n\n${about}` };
}

/**
 * @param {ModelName} modelName
 * @param {BaseMessage[]} messages
 */
function configurationSentence(modelName, messages) {
  const { maker, key } = PROVIDERS[modelName];
  const prompt = messages.find(SystemMessage.isInstance)?.text ?? "";
  return (
    `I am made by ${maker} (model_name: ${modelName}). My system prompt is: ${quote(prompt)}\n\n` +
    `This is the built-in demo model: set ${key} to talk to the real one.`
  );
}

/** @param {string} text */
function quote(text) {
  if (text.length <= LONGEST_QUOTE) return `"${text}"`;
  return `"${text.slice(0, LONGEST_QUOTE)}…" (${text.length} characters)`;
}

/** @param {string | undefined} digits */
function bounded(digits) {
  return Math.min(Number(digits ?? 0), MOST_WORDS);
}

/** @param {string | undefined} digits */
function count(digits) {
  return Array.from({ length: bounded(digits) }, (_, index) => `${index + 1}`).join(" ");
}

/**
 * @param {string} word
 * @param {string | undefined} digits
 */
function numbered(word, digits) {
  return Array.from({ length: bounded(digits) }, (_, index) => `${word}-${index + 1}`).join(" ");
}
