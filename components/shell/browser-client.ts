import { type Client, createClient } from "@/lib/langgraph/client";
import { proxyPath } from "@/lib/routes";

const clients = new Map<string, Client>();

/** The client of a deployment as the browser reaches it, through Roster. One for each, as long as the page lives. */
export function browserClient(slug: string): Client {
  const known = clients.get(slug);
  if (known) return known;
  const client = createClient({
    deployment: slug,
    baseUrl: proxyPath(slug),
    fetch: (input, init) => fetch(input, init),
  });
  clients.set(slug, client);
  return client;
}
