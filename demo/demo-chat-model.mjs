// @ts-check
import { setTimeout as delay } from "node:timers/promises";
import { BaseChatModel } from "@langchain/core/language_models/chat_models";
import { AIMessageChunk } from "@langchain/core/messages";
import { ChatGenerationChunk } from "@langchain/core/outputs";

/** @import { BaseMessage } from "@langchain/core/messages" */
/** @import { CallbackManagerForLLMRun } from "@langchain/core/callbacks/manager" */
/** @import { ChatResult } from "@langchain/core/outputs" */

/**
 * What the model says next.
 * @typedef {object} Reply
 * @property {string} text
 * @property {{ id: string, name: string, args: Record<string, unknown> }[]} [toolCalls]
 * @property {boolean} [slow] Pause at least 200 ms between words.
 */

const SLOW_PAUSE_MS = 200;

/** Milliseconds between two words: ROSTER_DEMO_DELAY_MS, or 25 where that is unset or no number. */
export function demoDelayMs() {
  const given = Number.parseInt(process.env.ROSTER_DEMO_DELAY_MS ?? "", 10);
  return Number.isFinite(given) && given >= 0 ? given : 25;
}

/** The words of a text, each with the white space before it. @param {string} text */
export function splitWords(text) {
  return text.match(/\s*\S+(?:\s+$)?/g) ?? [];
}

/**
 * A chat model without a network: a pure function of the messages gives the reply, and the model
 * streams it word by word. Same messages, same answer. Aborting the signal ends the pause at once.
 */
export class DemoChatModel extends BaseChatModel {
  /**
   * @param {object} fields
   * @param {string} fields.modelName
   * @param {(messages: BaseMessage[]) => Reply} fields.reply
   * @param {number} [fields.delayMs]
   */
  constructor({ modelName, reply, delayMs = demoDelayMs() }) {
    super({});
    this.modelName = modelName;
    this.reply = reply;
    this.delayMs = delayMs;
  }

  _llmType() {
    return "roster-demo";
  }

  /**
   * @override
   * @param {BaseMessage[]} messages
   * @param {this["ParsedCallOptions"]} options
   * @param {CallbackManagerForLLMRun} [runManager]
   * @returns {AsyncGenerator<ChatGenerationChunk>}
   */
  async *_streamResponseChunks(messages, options, runManager) {
    const reply = this.reply(messages);
    const pauseMs = reply.slow ? Math.max(SLOW_PAUSE_MS, this.delayMs * 10) : this.delayMs;
    const words = splitWords(reply.text);
    for (const word of words) {
      options.signal?.throwIfAborted();
      await delay(pauseMs, undefined, { signal: options.signal });
      yield textChunk(word);
      await runManager?.handleLLMNewToken(word, undefined, undefined, undefined, undefined, {
        chunk: textChunk(word),
      });
    }
    const last = this.#lastChunk(messages, reply, words.length);
    yield last;
    await runManager?.handleLLMNewToken("", undefined, undefined, undefined, undefined, {
      chunk: last,
    });
  }

  /**
   * @param {BaseMessage[]} messages
   * @param {this["ParsedCallOptions"]} options
   * @param {CallbackManagerForLLMRun} [runManager]
   * @returns {Promise<ChatResult>}
   */
  async _generate(messages, options, runManager) {
    /** @type {ChatGenerationChunk | undefined} */
    let whole;
    for await (const chunk of this._streamResponseChunks(messages, options, runManager)) {
      whole = whole ? whole.concat(chunk) : chunk;
    }
    return { generations: whole ? [whole] : [] };
  }

  /**
   * @param {BaseMessage[]} messages
   * @param {Reply} reply
   * @param {number} outputWords
   */
  #lastChunk(messages, reply, outputWords) {
    const toolCalls = reply.toolCalls ?? [];
    const input = messages.reduce((sum, message) => sum + splitWords(message.text).length, 0);
    const message = new AIMessageChunk({
      content: "",
      tool_call_chunks: toolCalls.map((call, index) => ({
        id: call.id,
        index,
        name: call.name,
        args: JSON.stringify(call.args),
        type: "tool_call_chunk",
      })),
      response_metadata: {
        model_name: this.modelName,
        finish_reason: toolCalls.length > 0 ? "tool_calls" : "stop",
      },
      usage_metadata: {
        input_tokens: input,
        output_tokens: outputWords,
        total_tokens: input + outputWords,
      },
    });
    return new ChatGenerationChunk({ text: "", message });
  }
}

/** @param {string} text */
function textChunk(text) {
  return new ChatGenerationChunk({ text, message: new AIMessageChunk(text) });
}
