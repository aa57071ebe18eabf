// @ts-check
import { z } from "zod";
import { SOURCES } from "./research-notes.mjs";

/** The configuration of the research graph: one field of every kind that real graphs have. */
export const ResearchContext = z.object({
  system_prompt: z
    .string()
    .default("You are a careful researcher. Say what you know and how you know it.")
    .meta({
      title: "Research prompt",
      description: "How the researcher works and writes.",
      langgraph_nodes: ["plan", "write_report"],
      langgraph_type: "prompt",
      x_oap_ui_config: {
        type: "textarea",
        placeholder: "Describe how the researcher should work…",
      },
    }),
  model_name: z
    .enum(["openai", "anthropic"])
    .default("anthropic")
    .meta({
      title: "Model",
      description: "Which model writes the report.",
      langgraph_nodes: ["plan", "write_report"],
      x_oap_ui_config: {
        type: "select",
        options: [
          { label: "OpenAI", value: "openai" },
          { label: "Anthropic", value: "anthropic" },
        ],
      },
    }),
  temperature: z
    .number()
    .min(0)
    .max(2)
    .default(0.7)
    .meta({
      title: "Temperature",
      description: "How freely the report is written.",
      langgraph_nodes: ["write_report"],
      x_oap_ui_config: { type: "slider", min: 0, max: 2, step: 0.1 },
    }),
  max_searches: z
    .int()
    .min(0)
    .max(5)
    .default(2)
    .meta({
      title: "Searches",
      description: "How many searches to make before writing.",
      langgraph_nodes: ["plan"],
    }),
  cite_sources: z
    .boolean()
    .default(true)
    .meta({
      title: "Cite sources",
      description: "Ends the report with a numbered list of sources.",
      langgraph_nodes: ["write_report"],
    }),
  audience: z
    .string()
    .nullable()
    .optional()
    .meta({
      title: "Audience",
      description: "Whom the report is for. Left out where not set.",
      langgraph_nodes: ["write_report"],
    }),
  output_format: z
    .object({
      style: z.enum(["bullets", "paragraphs", "table"]).default("bullets").meta({
        title: "Style",
        description: "How findings are set out.",
      }),
      heading: z.string().default("Findings").meta({
        title: "Heading",
        description: "The heading above the findings.",
      }),
      max_findings: z.int().min(1).max(10).default(5).meta({
        title: "Findings",
        description: "The most findings to show.",
      }),
    })
    .default({ style: "bullets", heading: "Findings", max_findings: 5 })
    .meta({
      title: "Output format",
      description: "How the report is laid out.",
      langgraph_nodes: ["write_report"],
    }),
  focus_areas: z
    .array(z.string())
    .default([])
    .meta({
      title: "Focus areas",
      description: "Each search looks at the next of these.",
      langgraph_nodes: ["plan"],
    }),
  sources: z
    .array(z.enum(SOURCES))
    .default(["docs", "papers"])
    .meta({
      title: "Sources",
      description: "Which kinds of source to search, in turn.",
      langgraph_nodes: ["plan"],
    }),
  review: z
    .boolean()
    .default(false)
    .meta({
      title: "Review the draft",
      description: "Adds a second opinion after the report.",
      langgraph_nodes: ["review"],
    }),
});

/** @typedef {z.output<typeof ResearchContext>} ResearchValues */
