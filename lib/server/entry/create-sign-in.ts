import "server-only";
import { z } from "zod";
import { RosterError } from "@/lib/errors";
import { errorResponse } from "../proxy/error-response";
import { ownHeaders } from "../proxy/forwarded-headers";
import { type GuardOptions, guarded, notFound } from "../proxy/guarded";
import { readBody } from "../proxy/read-body";
import type { RequestLine } from "../proxy/request-line";
import { createAttempts, LOGIN_LIMITS } from "./attempts";
import type { EntrySettings } from "./entry-settings";
import type { Account } from "./password-accounts";
import { impossibleHash, isPassword } from "./password-hash";
import { endedSessionCookie, sessionCookie } from "./session";

type SignInOptions = GuardOptions & {
  settings: () => EntrySettings;
  limits?: typeof LOGIN_LIMITS;
};

const MOST_BODY = 4096;
const BODY_TIMEOUT = 10_000;

const credentials = z.strictObject({
  account: z.string().trim().min(1).max(200),
  password: z.string().min(1).max(1000),
});

/**
 * POST /api/session signs in with `{ account, password }`, DELETE signs out; both answer 204 with a cookie.
 * A name that there is not takes as long, answers the same and is limited as one that there is.
 */
export function createSignIn(options: SignInOptions) {
  const attempts = createAttempts(options.limits ?? LOGIN_LIMITS);

  return guarded<null>(options, async (request, _, line) => {
    line.route = { path: "/session" };
    const settings = options.settings();
    if (request.method === "DELETE" && "session" in settings) {
      return withCookie(endedSessionCookie(settings), line);
    }
    if (request.method !== "POST" || settings.mode !== "password") {
      notFound("Roster has no such address.");
    }
    const { account, password } = await readCredentials(request);
    const attempt = attempts.start(account);
    if ("waitMs" in attempt) return tooMany(attempt.waitMs, line);
    const known = settings.accounts.find(({ name }) => name === account);
    if (!(await isRight(password, known, settings.accounts))) {
      // What was typed as a name may be a password.
      options.log().warn({ requestId: line.requestId, account: known?.name }, "sign-in failed");
      throw new RosterError("signed_out", "The user name or the password is wrong.", {
        status: 401,
      });
    }
    attempt.succeeded();
    const person = { name: account, groups: [account] };
    options.log().info({ requestId: line.requestId, account }, "signed in");
    return withCookie(await sessionCookie(person, settings), line);
  });
}

async function isRight(
  password: string,
  known: Account | undefined,
  [any]: readonly Account[],
): Promise<boolean> {
  if (known) return isPassword(password, known.password);
  if (any) await isPassword(password, impossibleHash(any.password));
  return false;
}

async function readCredentials(request: Request) {
  const body = await readBody(request, {
    maxBody: MOST_BODY,
    timeout: BODY_TIMEOUT,
    accepts: (value) => credentials.safeParse(value).success,
  });
  return credentials.parse(JSON.parse(new TextDecoder().decode(body)));
}

function tooMany(waitMs: number, line: RequestLine): Response {
  const seconds = Math.ceil(waitMs / 1000);
  const error = new RosterError("rate_limited", "There were too many attempts to sign in.", {
    status: 429,
  });
  line.write(429, { bytes: 0, code: error.code });
  return errorResponse(error, line.requestId, String(seconds));
}

function withCookie(cookie: string, line: RequestLine): Response {
  const headers = ownHeaders(line.requestId);
  headers.append("set-cookie", cookie);
  line.write(204, { bytes: 0 });
  return new Response(null, { status: 204, headers });
}
