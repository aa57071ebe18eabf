import type { PublicDeployment } from "@/lib/public-deployment";
import type { ProbeAnswered, ProbeFailed } from "../probe";

/** A deployment at this address. */
export function aDeployment(url: string, facts: Partial<PublicDeployment> = {}): PublicDeployment {
  const { host } = new URL(url);
  return {
    slug: "prod",
    name: "Production",
    host,
    url,
    embedded: false,
    readOnly: false,
    role: "editor",
    off: null,
    colour: null,
    ...facts,
  };
}

/** A probe that failed with this code. */
export function aFailure(code: string, facts: Partial<ProbeFailed> = {}): ProbeFailed {
  return { outcome: "failed", ms: 5, code, validTo: null, speaksTls: false, ...facts };
}

/** An answer as a LangGraph server gives it, but for this. */
export function anAnswer(facts: Partial<ProbeAnswered> = {}): ProbeAnswered {
  return {
    outcome: "answered",
    ms: 5,
    status: 200,
    body: "json",
    redirect: null,
    fits: true,
    version: null,
    credentials: { hasKey: true, scheme: "x-api-key", headers: 0 },
    ...facts,
  };
}
