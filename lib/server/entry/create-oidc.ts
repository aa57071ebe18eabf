import "server-only";
import * as openid from "openid-client";
import { z } from "zod";
import { RosterError } from "@/lib/errors";
import { returnAddress } from "@/lib/return-address";
import type { SignInProblem } from "@/lib/sign-in-way";
import { ownHeaders } from "../proxy/forwarded-headers";
import { type GuardOptions, guarded, notFound } from "../proxy/guarded";
import type { RequestLine } from "../proxy/request-line";
import { cookieName, readCookie, setCookie } from "./cookies";
import type { EntrySettings } from "./entry-settings";
import { discoverProvider } from "./oidc-client";
import { groupsIn, personOfClaims } from "./oidc-person";
import { codesOf, oidcProblem } from "./oidc-problem";
import type { Person } from "./person";
import { seal, unseal } from "./seal";
import { sessionCookie } from "./session";

type OidcEntry = Extract<EntrySettings, { mode: "oidc" }>;

type OidcOptions = GuardOptions & {
  settings: () => EntrySettings;
  publicOrigin: () => string | undefined;
  /** The groups that settings name. */
  namedGroups: () => ReadonlySet<string>;
  /** Whether somebody may do anything at all. */
  hasRole: (person: Person) => boolean;
};

const COOKIE = "roster-sign-in";
const TEN_MINUTES = 10 * 60;

const flowContent = z.strictObject({
  state: z.string(),
  nonce: z.string(),
  verifier: z.string(),
  next: z.string(),
});

/**
 * Signing in at an identity provider: code flow with PKCE, state and nonce (OpenID Connect Core 3.1). What
 * must be remembered on the way is sealed in a cookie of ten minutes, so that any Roster process can end it.
 */
export function createOidc(options: OidcOptions) {
  let provider: Promise<openid.Configuration> | undefined;

  function discovered({ oidc }: OidcEntry): Promise<openid.Configuration> {
    provider ??= discoverProvider(oidc).catch((error: unknown) => {
      // It may be back the next time.
      provider = undefined;
      throw error;
    });
    return provider;
  }

  function redirectUri(request: Request): string {
    const [own] = options.servedOrigins(request.headers.get("host"));
    const origin = options.publicOrigin() ?? own;
    return `${origin}/api/oidc/callback`;
  }

  function entry(): OidcEntry {
    const settings = options.settings();
    return settings.mode === "oidc" ? settings : notFound("Roster has no such address.");
  }

  function failed(error: unknown, problem: SignInProblem, next: string, line: RequestLine) {
    const { requestId } = line;
    options.log().warn({ requestId, problem, codes: codesOf(error) }, "sign-in failed");
    return lead(`/login?${new URLSearchParams({ problem, next })}`, line, forget(entry()));
  }

  const start = guarded<null>(options, async (request, _, line) => {
    line.route = { path: "/oidc/start" };
    const settings = entry();
    const next = returnAddress(new URL(request.url).searchParams.get("next"));
    try {
      const config = await discovered(settings);
      const verifier = openid.randomPKCECodeVerifier();
      const flow = { state: openid.randomState(), nonce: openid.randomNonce(), verifier, next };
      const to = openid.buildAuthorizationUrl(config, {
        redirect_uri: redirectUri(request),
        scope: settings.oidc.scopes,
        state: flow.state,
        nonce: flow.nonce,
        code_challenge: await openid.calculatePKCECodeChallenge(verifier),
        code_challenge_method: "S256",
      });
      const sealed = await seal(flow, sealOf(settings));
      return lead(to.href, line, setCookie(COOKIE, sealed, TEN_MINUTES, settings.session));
    } catch (error) {
      return failed(error, oidcProblem(error), next, line);
    }
  });

  /** Comes from the provider's site, so the sealed state is what it is known by, not where it came from. */
  async function callback(request: Request, _: null, line: RequestLine): Promise<Response> {
    line.route = { path: "/oidc/callback" };
    const settings = entry();
    const flow = await readFlow(request, settings);
    const asked = new URL(request.url).searchParams;
    if (!flow || asked.get("state") !== flow.state) return failed(null, "expired", "/", line);
    try {
      const config = await discovered(settings);
      const claims = await redeem(config, new URL(`${redirectUri(request)}?${asked}`), flow);
      const groups =
        groupsIn(claims, settings.oidc.groupsClaim) ??
        (await groupsAsked(config, claims, settings));
      const person = personOfClaims(claims, groups, options.namedGroups());
      if (!options.hasRole(person)) return failed(null, "no_access", flow.next, line);
      options.log().info({ requestId: line.requestId, account: person.name }, "signed in");
      const session = await sessionCookie(person, settings);
      return lead(flow.next, line, forget(settings), session);
    } catch (error) {
      return failed(error, oidcProblem(error), flow.next, line);
    }
  }

  return { start, callback: guarded(options, callback, { fromElsewhere: true }) };
}

type Flow = z.infer<typeof flowContent>;
type Claims = openid.IDToken & { accessToken: string };

async function redeem(config: openid.Configuration, url: URL, flow: Flow): Promise<Claims> {
  const tokens = await openid.authorizationCodeGrant(config, url, {
    pkceCodeVerifier: flow.verifier,
    expectedState: flow.state,
    expectedNonce: flow.nonce,
    idTokenExpected: true,
  });
  const claims = tokens.claims();
  if (!claims) throw new RosterError("upstream_invalid", "The provider gave no ID token.");
  return { ...claims, accessToken: tokens.access_token };
}

/** The groups as the provider tells them when asked apart; none where it does not. */
async function groupsAsked(
  config: openid.Configuration,
  { accessToken, sub }: Claims,
  { oidc }: OidcEntry,
): Promise<string[]> {
  if (!config.serverMetadata().userinfo_endpoint) return [];
  return groupsIn(await openid.fetchUserInfo(config, accessToken, sub), oidc.groupsClaim) ?? [];
}

function sealOf({ session }: OidcEntry) {
  return { secret: session.secret, purpose: "sign-in", seconds: TEN_MINUTES };
}

async function readFlow(request: Request, settings: OidcEntry): Promise<Flow | undefined> {
  const name = cookieName(COOKIE, settings.session);
  const text = readCookie(request.headers.get("cookie"), name);
  const opened = text ? await unseal(text, sealOf(settings)) : undefined;
  return flowContent.safeParse(opened).data;
}

function forget({ session }: OidcEntry): string {
  return setCookie(COOKIE, "", 0, session);
}

function lead(to: string, line: RequestLine, ...cookies: string[]): Response {
  const headers = ownHeaders(line.requestId);
  headers.set("location", to);
  headers.set("referrer-policy", "no-referrer");
  for (const cookie of cookies) headers.append("set-cookie", cookie);
  line.write(303, { bytes: 0 });
  return new Response(null, { status: 303, headers });
}
