/** What the test provider uses of oidc-provider, which brings no types of its own. */
declare module "oidc-provider" {
  import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";

  type Context = {
    oidc: { client: { clientId: string }; session: { accountId: string } };
  };

  type Grant = { addOIDCScope: (scope: string) => void; save: () => Promise<string> };

  type Account = { accountId: string; claims: () => { sub: string; [claim: string]: unknown } };

  type Configuration = {
    clients: object[];
    pkce: { required: () => boolean };
    claims: { [scope: string]: string[] };
    conformIdTokenClaims: boolean;
    features: object;
    interactions: { url: (context: Context, interaction: { uid: string }) => string };
    cookies: { keys: string[] };
    findAccount: (context: Context, id: string) => Account;
    loadExistingGrant: (context: Context) => Promise<Grant>;
  };

  class Provider {
    constructor(issuer: string, configuration: Configuration);
    Grant: new (of: {
      clientId: string;
      accountId: string;
    }) => Grant;
    callback(): RequestListener;
    interactionFinished(
      request: IncomingMessage,
      response: ServerResponse,
      result: object,
    ): Promise<void>;
  }

  export { Provider };
}
