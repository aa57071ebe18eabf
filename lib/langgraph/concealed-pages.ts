import type { QueryClient } from "@tanstack/react-query";
import { asObject } from "@/lib/langgraph/values";
import { conceal } from "@/lib/secrets";
import { secretTest } from "@/lib/secrets-of";
import type { Client } from "./client";
import { graphSchemasQuery } from "./graph-schemas-query";
import type { Assistant, Json } from "./types";

type IsSecret = (name: string) => boolean;

/** What of an assistant may hold secrets, without them: a mark stands in place of each. */
export function concealHeld<Held extends Pick<Assistant, "config" | "context" | "metadata">>(
  held: Held,
  isSecret: IsSecret,
): Held {
  const without = (value: Json) => conceal(value, isSecret);
  return {
    ...held,
    config: asObject(without(held.config)),
    context: without(held.context),
    metadata: asObject(without(held.metadata)),
  };
}

/**
 * Pages of assistants without secrets: those that their graph's schemas mark, and those that their
 * names tell. Each graph's schemas are read once; of a graph whose schemas cannot be had names alone
 * tell, and `onGuess` is told its id before its first page is given.
 */
export async function* concealedPages(
  client: Client,
  queryClient: QueryClient,
  pages: AsyncIterable<readonly Assistant[]>,
  onGuess: (graphId: string) => void,
): AsyncGenerator<Assistant[]> {
  const tests = new Map<string, Promise<IsSecret>>();
  const testOf = ({ graph_id, assistant_id }: Assistant) => {
    const query = graphSchemasQuery(client, queryClient, graph_id, assistant_id);
    const guessed = () => {
      onGuess(graph_id);
      return secretTest(undefined);
    };
    const test = tests.get(graph_id) ?? queryClient.query(query).then(secretTest, guessed);
    tests.set(graph_id, test);
    return test;
  };
  for await (const rows of pages) {
    const page: Assistant[] = [];
    for (const row of rows) page.push(concealHeld(row, await testOf(row)));
    yield page;
  }
}
