import { createSign, generateKeyPairSync, type KeyObject } from "node:crypto";
import { listen } from "@/lib/server/proxy/testing/listen";

type Claims = { [name: string]: unknown };

/** How an ID token is not what it should be. */
export type Twist = {
  claims?: Claims;
  header?: Claims;
  /** Signs with a key that the provider does not publish. */
  otherKey?: boolean;
  /** Answers the exchange of the code with this instead. */
  status?: number;
  userinfo?: Claims;
};

const text = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");
const newKey = () => generateKeyPairSync("rsa", { modulusLength: 2048 });

/**
 * A provider that says whatever a test wants said: for tokens that no real one would give. Real ones are
 * tried in the browser tests.
 */
export async function startFakeProvider() {
  const own = newKey();
  const foreign = newKey();
  const asked: { path: string; body: string }[] = [];
  const fake = { twist: {} as Twist, nonce: "", asked };
  const server = await listen((request, response) => {
    let body = "";
    request.on("data", (chunk) => {
      body += chunk;
    });
    request.on("end", () => {
      const path = request.url ?? "";
      asked.push({ path, body });
      const { twist } = fake;
      const status = path === "/token" ? (twist.status ?? 200) : 200;
      const answer = answers(path);
      response.writeHead(answer ? status : 404, { "content-type": "application/json" });
      response.end(JSON.stringify(answer ?? {}));
    });
  });

  function answers(path: string): object | undefined {
    const { url } = server;
    if (path === "/.well-known/openid-configuration") {
      return {
        issuer: url,
        authorization_endpoint: `${url}/auth`,
        token_endpoint: `${url}/token`,
        jwks_uri: `${url}/jwks`,
        userinfo_endpoint: `${url}/me`,
        response_types_supported: ["code"],
        subject_types_supported: ["public"],
        id_token_signing_alg_values_supported: ["RS256"],
        code_challenge_methods_supported: ["S256"],
      };
    }
    if (path === "/jwks") return { keys: [{ ...jwk(own.publicKey), kid: "1", alg: "RS256" }] };
    if (path === "/me") return { sub: "ada-1", ...fake.twist.userinfo };
    if (path === "/token" && fake.twist.status) return { error: "invalid_grant" };
    return path === "/token"
      ? {
          access_token: "canary-access",
          token_type: "Bearer",
          expires_in: 60,
          id_token: idToken(url),
        }
      : undefined;
  }

  function idToken(issuer: string): string {
    const { claims, header, otherKey = false } = fake.twist;
    const now = Math.floor(Date.now() / 1000);
    const said = { iss: issuer, sub: "ada-1", aud: "roster", iat: now, exp: now + 300 };
    const usual = {
      ...said,
      nonce: fake.nonce,
      preferred_username: "ada",
      groups: ["ops", "other"],
    };
    const parts = `${text({ alg: "RS256", kid: "1", ...header })}.${text({ ...usual, ...claims })}`;
    const key = otherKey ? foreign.privateKey : own.privateKey;
    const signature = createSign("RSA-SHA256").update(parts).sign(key, "base64url");
    return `${parts}.${header?.alg === "none" ? "" : signature}`;
  }

  return Object.assign(fake, server);
}

function jwk(key: KeyObject): object {
  return key.export({ format: "jwk" });
}
