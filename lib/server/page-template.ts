const OWN = new Set(["login", "signed-in", "icon.svg"]);
const VIEWS = new Set(
  "activity assistants compare doctor edit graphs import memory new studio versions".split(" "),
);
const DEEPEST = 4;

/** Which page an address asks for. `slug`: the deployment that it names, whether or not there is one. */
export type PageAddress = { route: string; slug: string | undefined };

/**
 * A page's address without what people or servers made up, for logs and metrics: `/{deployment}/assistants/{id}/edit`.
 * `isDeployment` tells slugs from everything else that may stand first.
 */
export function pageTemplate(
  pathname: string,
  isDeployment: (slug: string) => boolean,
): PageAddress {
  const [first = "", ...rest] = pathname.split("/").filter((part) => part !== "");
  if (first === "") return { route: "/", slug: undefined };
  if (OWN.has(first) && rest.length === 0) return { route: `/${first}`, slug: undefined };
  if (!isDeployment(first) || rest.length > DEEPEST) return { route: "none", slug: undefined };
  const words = rest.map((part) => (VIEWS.has(part) ? part : "{id}"));
  return { route: ["", "{deployment}", ...words].join("/"), slug: first };
}
