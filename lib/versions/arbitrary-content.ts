import fc from "fast-check";
import { arbitraryJson, arbitraryObject } from "@/lib/langgraph/arbitrary-json";
import type { AssistantContent } from "@/lib/langgraph/types";

/** For property tests: what an assistant may hold, so alike that parts of two often agree. */
export const arbitraryContent: fc.Arbitrary<AssistantContent> = fc.record({
  graph_id: fc.constantFrom("a", "b"),
  name: fc.constantFrom("x", "y"),
  description: fc.constantFrom(null, "", "d"),
  config: fc.oneof(
    arbitraryObject,
    fc.record({ configurable: arbitraryObject, tags: fc.array(fc.string(), { maxLength: 2 }) }),
  ),
  context: fc.oneof(arbitraryObject, arbitraryJson),
  metadata: arbitraryObject,
});
