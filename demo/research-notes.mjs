// @ts-check
import { tool } from "@langchain/core/tools";
import { z } from "zod";

export const SOURCES = /** @type {const} */ (["docs", "papers", "news", "forums"]);

/** @typedef {(typeof SOURCES)[number]} Source */

/** @type {Record<Source, { title: string, finding: string }>} */
const NOTES = {
  docs: {
    title: "The reference manual",
    finding: "the documented behaviour is narrower than most people expect",
  },
  papers: {
    title: "A survey of twelve studies",
    finding: "the effect is real but smaller than first reported",
  },
  news: {
    title: "A year in review",
    finding: "interest has doubled while the practice has hardly changed",
  },
  forums: {
    title: "A long discussion thread",
    finding: "people who use it daily disagree mostly about names",
  },
};

/** A search of the notes that come with the demo: no network, the same answer each time. */
export const searchNotes = tool(
  ({ source, query }) => JSON.stringify({ source, query, ...NOTES[source] }),
  {
    name: "search_notes",
    description: "Search one kind of source for notes about a question.",
    schema: z.object({
      source: z.enum(SOURCES).describe("The kind of source to search."),
      query: z.string().describe("What to look for."),
    }),
  },
);

export const Note = z.object({
  source: z.enum(SOURCES),
  query: z.string(),
  title: z.string(),
  finding: z.string(),
});
