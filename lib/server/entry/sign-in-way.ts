import "server-only";
import { SIGN_IN_PROBLEMS, type SignInWay } from "@/lib/sign-in-way";
import { env } from "../env";

/** How people sign in to this process. `problem` is what the address says, whatever that is. */
export function signInWay(problem: unknown): SignInWay {
  const { entry, publicOrigin } = env();
  if (entry.mode === "oidc") {
    const known = SIGN_IN_PROBLEMS.find((each) => each === problem) ?? null;
    return { by: "provider", name: entry.oidc.name, problem: known };
  }
  if (entry.mode === "proxy-header") return { by: "proxy", origin: publicOrigin?.origin ?? null };
  return { by: "password" };
}
