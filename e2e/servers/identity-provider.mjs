/// <reference path="./oidc-provider.d.ts" />
import { once } from "node:events";
import { createServer } from "node:http";
import { Provider } from "oidc-provider";
import { freePort } from "./free-port.mjs";

/** Who can sign in there, and in which groups they are. */
const PEOPLE = /** @type {const} */ ({ ada: ["ops"], bob: ["staff", "others"], eve: ["visitors"] });

const page = (/** @type {string} */ uid) => `<!doctype html>
<html lang="en"><title>Test provider</title><main><h1>Who are you?</h1>
${Object.keys(PEOPLE)
  .map((name) => `<p><a href="/ask/${uid}/${name}">${name}</a></p>`)
  .join("")}
<p><a href="/ask/${uid}/nobody">Cancel</a></p></main></html>`;

/**
 * A real identity provider (oidc-provider) that asks only who one is. It knows one client, `roster`, which
 * must use PKCE.
 *
 * @param {{ redirectUri: string, secret: string, port?: number }} options
 */
export async function startIdentityProvider({ redirectUri, secret, port: given }) {
  const port = given ?? (await freePort());
  const url = `http://127.0.0.1:${port}`;
  /** @type {Provider} */
  const provider = new Provider(url, {
    clients: [
      {
        client_id: "roster",
        client_secret: secret,
        redirect_uris: [redirectUri],
        token_endpoint_auth_method: "client_secret_post",
      },
    ],
    pkce: { required: () => true },
    claims: { openid: ["sub"], profile: ["preferred_username", "groups"] },
    conformIdTokenClaims: false,
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_context, { uid }) => `/ask/${uid}` },
    cookies: { keys: ["only for tests"] },
    findAccount: (_context, id) => ({
      accountId: id,
      claims: () => ({ sub: id, preferred_username: id, groups: groupsOf(id) }),
    }),
    loadExistingGrant: async (context) => {
      const { client, session } = context.oidc;
      const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
      grant.addOIDCScope("openid profile email");
      await grant.save();
      return grant;
    },
  });
  const answer = provider.callback();
  const server = createServer(async (request, response) => {
    const [, verb, uid = "", name = ""] = (request.url ?? "").split("/");
    if (verb !== "ask") return answer(request, response);
    // Its cookie goes to addresses below this one alone.
    if (name === "") return response.setHeader("content-type", "text/html").end(page(uid));
    const result = Object.hasOwn(PEOPLE, name)
      ? { login: { accountId: name } }
      : { error: "access_denied", error_description: "Nobody signed in." };
    await provider.interactionFinished(request, response, result);
  });
  server.listen(port, "127.0.0.1");
  await once(server, "listening");
  return {
    url,
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}

/** @param {string} id */
function groupsOf(id) {
  return Object.entries(PEOPLE).find(([name]) => name === id)?.[1] ?? [];
}
