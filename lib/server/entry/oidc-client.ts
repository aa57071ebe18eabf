import "server-only";
import * as openid from "openid-client";
import { fetch as undiciFetch } from "undici";
import type { OidcSettings } from "./oidc-settings";

const TIMEOUT_S = 10;
const CLOCK_TOLERANCE_S = 60;

/** Seconds by which another machine's clock may differ. */
const MOST_SKEW_S = 5 * 60;

/** Next's own `fetch` keeps answers and gives them to others; this one does not. */
const plainFetch: openid.CustomFetch = (url, options) =>
  // Both follow the Fetch standard; undici's types are its own.
  undiciFetch(url, options as Parameters<typeof undiciFetch>[1]) as unknown as Promise<Response>;

/** What the provider says of itself, with how Roster is known to it. Throws what openid-client does. */
export async function discoverProvider(
  { issuer, clientId, clientSecret }: OidcSettings,
  fetch: openid.CustomFetch = plainFetch,
): Promise<openid.Configuration> {
  const isPlain = issuer.protocol === "http:";
  const config = await openid.discovery(
    issuer,
    clientId,
    {
      ...(clientSecret === undefined ? {} : { client_secret: clientSecret }),
      [openid.clockTolerance]: CLOCK_TOLERANCE_S,
    },
    clientSecret === undefined ? openid.None() : undefined,
    {
      timeout: TIMEOUT_S,
      [openid.customFetch]: fetch,
      // Only an address of this machine may be http.
      execute: [
        ...(isPlain ? [openid.allowInsecureRequests] : []),
        openid.enableNonRepudiationChecks,
      ],
    },
  );
  return config;
}

/**
 * What is wrong with this machine's clock, by the provider's own; null where both agree, or where the
 * provider does not answer, which may pass.
 */
export async function clockProblem(settings: OidcSettings): Promise<string | null> {
  let theirs = Number.NaN;
  try {
    await discoverProvider(settings, async (url, options) => {
      const response = await plainFetch(url, options);
      theirs = Date.parse(response.headers.get("date") ?? "");
      return response;
    });
  } catch {
    // Signing in says why, when somebody does.
  }
  const skew = Math.round((Date.now() - theirs) / 1000);
  if (Number.isNaN(skew) || Math.abs(skew) <= MOST_SKEW_S) return null;
  const how = `${Math.abs(skew)} seconds ${skew > 0 ? "ahead of" : "behind"}`;
  return `the clock of this machine is ${how} that of ${settings.issuer.host}, so that nobody could sign in. Set the one that is wrong (NTP), then start again`;
}
