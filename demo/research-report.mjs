// @ts-check
import { ToolMessage } from "@langchain/core/messages";
import { Note } from "./research-notes.mjs";

/** @import { BaseMessage } from "@langchain/core/messages" */
/** @import { z } from "zod" */
/** @import { ResearchValues } from "./research-context.mjs" */

/** What the latest question was, and which notes were found since it was asked. @param {BaseMessage[]} messages */
export function researchSoFar(messages) {
  const asked = messages.findLastIndex((message) => message.getType() === "human");
  const notes = messages
    .slice(asked + 1)
    .filter(ToolMessage.isInstance)
    .map((message) => Note.parse(JSON.parse(message.text)));
  return { question: messages[asked]?.text ?? "", notes };
}

/**
 * Markdown that shows every value it was given.
 *
 * @param {string} question
 * @param {z.infer<typeof Note>[]} notes
 * @param {ResearchValues} values
 */
export function researchReport(question, notes, values) {
  const { style, heading, max_findings } = values.output_format;
  const shown = notes.slice(0, max_findings);
  const audience = values.audience ? ` for ${values.audience}` : "";
  const blocks = [
    `# ${question || "Nothing was asked"}`,
    `Written${audience} by the ${values.model_name} demo model at temperature ${values.temperature}, told: "${values.system_prompt}"`,
    `## ${heading}`,
    shown.length > 0 ? findings(shown, style, values.cite_sources) : "No search was made.",
  ];
  if (values.cite_sources && shown.length > 0) {
    const list = shown.map((note, index) => `${index + 1}. ${note.title} (${note.source})`);
    blocks.push("## Sources", list.join("\n"));
  }
  return blocks.join("\n\n");
}

/**
 * @param {z.infer<typeof Note>[]} notes
 * @param {ResearchValues["output_format"]["style"]} style
 * @param {boolean} cite
 */
function findings(notes, style, cite) {
  const sentences = notes.map((note, index) => {
    const reference = cite ? ` [${index + 1}]` : "";
    return { note, text: `On ${note.query}: ${note.finding}${reference}.` };
  });
  if (style === "paragraphs") return sentences.map(({ text }) => text).join("\n\n");
  if (style === "bullets") return sentences.map(({ text }) => `- ${text}`).join("\n");
  const rows = sentences.map(({ note, text }) => `| ${note.source} | ${text} |`);
  return ["| Source | Finding |", "| --- | --- |", ...rows].join("\n");
}
