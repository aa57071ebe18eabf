// @ts-check
import { END, START, StateGraph } from "@langchain/langgraph";
import { z } from "zod";
import { runValues } from "../run-values.mjs";

/** @import { LangGraphRunnableConfig } from "@langchain/langgraph" */

const ReportInput = z.object({
  topic: z.string().min(1).meta({ title: "Topic", description: "What the report is about." }),
  sections: z
    .array(z.string())
    .default(["Background", "Findings"])
    .meta({ title: "Sections", description: "One heading each, in order." }),
  tone: z
    .enum(["neutral", "enthusiastic", "sceptical"])
    .default("neutral")
    .meta({ title: "Tone", description: "How the report judges." }),
  length: z
    .int()
    .min(1)
    .max(20)
    .default(3)
    .meta({ title: "Length", description: "Sentences in each section." }),
});

const Section = z.object({ heading: z.string(), body: z.string() });

const ReportOutput = z.object({
  title: z.string().meta({ title: "Title" }),
  summary: z.string().meta({ title: "Summary" }),
  sections: z.array(Section).meta({ title: "Sections" }),
});

const ReportState = z.object({
  ...ReportInput.shape,
  outline: z.array(z.string()).meta({ title: "Outline", description: "The final headings." }),
  title: ReportOutput.shape.title,
  summary: ReportOutput.shape.summary,
  // Headings when the run starts, written sections when it ends.
  sections: z.array(z.union([z.string(), Section])).meta({ title: "Sections" }),
});

const ReportContext = z.object({
  author: z
    .string()
    .default("Roster")
    .meta({
      title: "Author",
      description: "Named in the summary.",
      langgraph_nodes: ["write"],
    }),
  audience: z
    .enum(["everyone", "engineers", "executives"])
    .default("everyone")
    .meta({
      title: "Audience",
      description: "Whom the summary speaks to.",
      langgraph_nodes: ["write"],
    }),
  number_sections: z
    .boolean()
    .default(false)
    .meta({
      title: "Number the sections",
      description: "Puts 1., 2., 3. before the headings.",
      langgraph_nodes: ["plan_outline"],
    }),
});

const VERDICT = {
  neutral: "has arguments on both sides",
  enthusiastic: "is a great step forward",
  sceptical: "has yet to prove itself",
};

/** @typedef {z.infer<typeof ReportState>} State */

/**
 * @param {State} state
 * @param {LangGraphRunnableConfig} config
 */
function planOutline(state, config) {
  const { number_sections } = runValues(ReportContext, config);
  const headings = state.sections.map((section) =>
    typeof section === "string" ? section : section.heading,
  );
  return {
    outline: headings.map((text, index) => (number_sections ? `${index + 1}. ${text}` : text)),
  };
}

/**
 * @param {State} state
 * @param {LangGraphRunnableConfig} config
 */
function write(state, config) {
  const { author, audience } = runValues(ReportContext, config);
  const verdict = `${state.topic} ${VERDICT[state.tone]}`;
  return {
    title: `Report: ${state.topic}`,
    summary: `${author} finds, for ${audience}, that ${verdict}. It covers ${state.outline.join(", ")}.`,
    sections: state.outline.map((heading) => ({
      heading,
      body: Array.from(
        { length: state.length },
        (_, index) => `Point ${index + 1} under "${heading}": ${verdict}.`,
      ).join(" "),
    })),
  };
}

export const graph = new StateGraph({
  state: ReportState,
  input: ReportInput,
  output: ReportOutput,
  context: ReportContext,
})
  .addNode("plan_outline", planOutline)
  .addNode("write", write)
  .addEdge(START, "plan_outline")
  .addEdge("plan_outline", "write")
  .addEdge("write", END)
  .compile();
