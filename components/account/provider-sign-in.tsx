import { LogIn } from "lucide-react";
import { buttonClass } from "@/components/ui/button-class";
import { ErrorNotice } from "@/components/ui/error-notice";
import { providerSignInPath } from "@/lib/routes";
import type { SignInProblem } from "@/lib/sign-in-way";

type Words = { title: string; detail: string; next: string };

const WORDS: Record<SignInProblem, Words> = {
  no_access: {
    title: "You have no access to Roster",
    detail: "You signed in, but none of your groups has a role here.",
    next: "Ask whoever runs Roster to give one of your groups a role, then sign in again.",
  },
  refused: {
    title: "You were not signed in",
    detail: "The sign-in was cancelled, or the provider refused it.",
    next: "Sign in again.",
  },
  expired: {
    title: "The sign-in took too long",
    detail: "It was started more than ten minutes ago, in another browser, or twice.",
    next: "Sign in again.",
  },
  clock: {
    title: "The clocks do not agree",
    detail:
      "Roster's machine and the provider's tell different times, so that the answer looks expired.",
    next: "Whoever runs Roster must set the clock of its machine (NTP).",
  },
  unreachable: {
    title: "The provider cannot be reached",
    detail: "Roster got no usable answer from it.",
    next: "Sign in again in a moment. If it stays, whoever runs Roster finds the reason in its log.",
  },
  invalid: {
    title: "The provider's answer cannot be trusted",
    detail: "It was not meant for this Roster, or was changed on the way.",
    next: "Sign in again. If it stays, whoever runs Roster finds the reason in its log.",
  },
};

type Props = { name: string; problem: SignInProblem | null; back: string };

/** Leads to the identity provider, and says why the last time came to nothing. */
export function ProviderSignIn({ name, problem, back }: Props) {
  return (
    <>
      {problem && <ErrorNotice {...WORDS[problem]} />}
      <a
        href={providerSignInPath(back)}
        className={buttonClass({ variant: "primary", className: "min-w-0" })}
      >
        <LogIn aria-hidden />
        <span className="min-w-0 truncate">Sign in with {name}</span>
      </a>
    </>
  );
}
