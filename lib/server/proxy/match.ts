import { ROUTES, type Route } from "./routes-table";

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** A request that the table allows: its row, and the path and query as the deployment gets them. */
export type Match = { route: Route; pathname: string; search: string };

/**
 * Finds the row for a request. `segments` are the decoded path segments; the path sent on is built
 * from the same array, so what was checked is what is sent. Undefined = not allowed.
 */
export function match(
  method: string,
  segments: readonly string[],
  query: URLSearchParams,
): Match | undefined {
  const route = ROUTES.find(
    (row) => row.method === method && fitsPath(row.path, segments) && fitsQuery(row, query),
  );
  if (route === undefined) return undefined;
  const search = query.size > 0 ? `?${query}` : "";
  return { route, pathname: `/${segments.join("/")}`, search };
}

function fitsPath(template: string, segments: readonly string[]): boolean {
  const parts = template.slice(1).split("/");
  return (
    parts.length === segments.length &&
    parts.every((part, i) =>
      part.startsWith("{") ? UUID.test(segments[i] ?? "") : part === segments[i],
    )
  );
}

function fitsQuery({ query: allowed, needs = [] }: Route, query: URLSearchParams): boolean {
  const keys = [...query.keys()];
  return (
    new Set(keys).size === keys.length &&
    needs.every((key) => query.has(key)) &&
    [...query].every(([key, value]) => Object.hasOwn(allowed, key) && allowed[key]?.test(value))
  );
}
