import { type Client, createClient } from "@/lib/langgraph/client";
import { proxyPath } from "@/lib/routes";

/** The event on the window that tells of an answer to somebody who is signed out. */
export const SIGNED_OUT = "roster:signed-out";

const clients = new Map<string, Client>();

async function tellToWait(headers: Headers) {
  const { showWait } = await import("./show-wait");
  showWait(headers.get("retry-after"));
}

/** The client of a deployment as the browser reaches it, through Roster. One for each, as long as the page lives. */
export function browserClient(slug: string): Client {
  const known = clients.get(slug);
  if (known) return known;
  const client = createClient({
    deployment: slug,
    baseUrl: proxyPath(slug),
    fetch: async (input, init) => {
      const response = await fetch(input, init);
      // A deployment's own 401 comes as 502.
      if (response.status === 401) window.dispatchEvent(new Event(SIGNED_OUT));
      if (response.status === 429) void tellToWait(response.headers);
      return response;
    },
  });
  clients.set(slug, client);
  return client;
}
