import "server-only";
import * as openid from "openid-client";
import type { SignInProblem } from "@/lib/sign-in-way";

/** Why a sign-in at the provider came to nothing, in one of the words that the sign-in page knows. */
export function oidcProblem(error: unknown): SignInProblem {
  if (error instanceof openid.AuthorizationResponseError) return "refused";
  const codes = codesOf(error);
  if (codes.includes("OAUTH_JWT_TIMESTAMP_CHECK_FAILED")) return "clock";
  const isAway = codes.some((code) => AWAY.test(code));
  return isAway || error instanceof TypeError ? "unreachable" : "invalid";
}

const AWAY =
  /^(OAUTH_TIMEOUT|OAUTH_ABORT|OAUTH_RESPONSE_IS_NOT_CONFORM|OAUTH_RESPONSE_IS_NOT_JSON|ECONN\w+|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|UND_ERR_\w+)$/;

/** The codes of an error and of what caused it; never their texts, which may quote tokens. */
export function codesOf(error: unknown): string[] {
  if (typeof error !== "object" || error === null) return [];
  const own = "code" in error && typeof error.code === "string" ? [error.code] : [];
  return "cause" in error ? [...own, ...codesOf(error.cause)] : own;
}
