import type { Route } from "next";
import { decodeSegment } from "./path-segment";
import { routes } from "./routes";

/**
 * The address of the view that is open, in another deployment: lists with their search and filters,
 * the table instead of one assistant's pages, whose ids mean nothing there.
 */
export function sameViewIn(slug: string, pathname: string, search: string): Route {
  const [, page, of] = pathname.split("/").filter(Boolean);
  const query = new URLSearchParams(search);
  const table = routes.assistants(slug);
  // The same graphs are often deployed in several places.
  if (page === "graphs") {
    const graph = of === undefined ? undefined : decodeSegment(of);
    return graph === undefined
      ? withQuery(routes.graphs(slug), query, ["q"])
      : routes.graph(slug, graph);
  }
  if (page === "memory") return withQuery(routes.memory(slug), query, ["ns", "q"]);
  if (page === "activity") return routes.activity(slug);
  if (page === "doctor") return routes.doctor(slug);
  if (page !== "assistants") return table;
  if (of === undefined) {
    query.delete("page");
    return withQuery(table, query, [...query.keys()]);
  }
  if (of === "new") return withQuery(routes.newAssistant(slug), query, ["graph"]);
  return of === "import" ? routes.importAssistant(slug) : table;
}

function withQuery(address: Route, query: URLSearchParams, keys: string[]): Route {
  const kept = new URLSearchParams([...query].filter(([key]) => keys.includes(key)));
  // Made of an address of `routes` and its query alone.
  return (kept.size > 0 ? `${address}?${kept}` : address) as Route;
}
