/** How people sign in here, as the page that asks them must know it. */
export type SignInWay =
  | { by: "password" }
  | { by: "provider"; name: string; problem: SignInProblem | null }
  /** A proxy in front signs people in; `origin` is where it stands, where that is known. */
  | { by: "proxy"; origin: string | null };

/** Why signing in at a provider came to nothing. */
export const SIGN_IN_PROBLEMS = [
  "no_access",
  "refused",
  "expired",
  "clock",
  "unreachable",
  "invalid",
] as const;

export type SignInProblem = (typeof SIGN_IN_PROBLEMS)[number];
