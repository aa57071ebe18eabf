import "server-only";
import type { Deployment } from "../deployments";

type Readiness = {
  deployments: () => readonly Deployment[];
  /** Whether the deployment answers at all. May throw; `signal` ends it. */
  answers: (deployment: Deployment, signal: AbortSignal) => Promise<boolean>;
  isEnding: () => boolean;
  /** Milliseconds that a deployment is waited for, and that its state is kept. */
  patience: number;
  keep: number;
  now?: () => number;
};

export type Ready = {
  status: "ready" | "ending";
  /** How many deployments answer and how many do not: for people, not for balancers. */
  deployments: { answering: number; silent: number };
};

/**
 * Whether this process may be sent requests: as long as it has not been told to end. A deployment that does
 * not answer makes it no less ready, since its pages say so and the others' work; it is looked at once in
 * `keep` ms at most, however often one asks, and for no longer than `patience` ms.
 */
export function createReadiness(options: Readiness) {
  const { now = () => performance.now() } = options;
  let looked: { at: number; found: Promise<Ready["deployments"]> } | undefined;

  async function look(): Promise<Ready["deployments"]> {
    const all = options.deployments();
    const signal = AbortSignal.timeout(options.patience);
    const states = await Promise.all(
      all.map((each) => options.answers(each, signal).catch(() => false)),
    );
    const answering = states.filter((state) => state).length;
    return { answering, silent: all.length - answering };
  }

  return async (): Promise<Ready> => {
    if (looked === undefined || now() - looked.at >= options.keep) {
      looked = { at: now(), found: look() };
    }
    const deployments = await looked.found;
    return { status: options.isEnding() ? "ending" : "ready", deployments };
  };
}
