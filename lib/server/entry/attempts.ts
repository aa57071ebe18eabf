import "server-only";

type Limits = {
  /** How many may fail for one account, in how many milliseconds. */
  perAccount: { most: number; within: number };
  /** The same over all accounts. */
  inAll: { most: number; within: number };
  /** Milliseconds of a clock that nobody sets back. */
  now?: () => number;
};

/** 5 in 5 minutes for an account, 20 a minute in all. */
export const LOGIN_LIMITS: Limits = {
  perAccount: { most: 5, within: 5 * 60_000 },
  inAll: { most: 20, within: 60_000 },
};

/**
 * Counts attempts to sign in by account, never by address, which anyone can make up. An attempt counts
 * from its start, so that many at once are no way round; `succeeded` takes it back, with the account's
 * failures. What is kept is bounded, as `inAll` bounds how fast it grows.
 */
export function createAttempts({ perAccount, inAll, now = () => performance.now() }: Limits) {
  const accounts = new Map<string, number[]>();
  let all: number[] = [];

  return {
    /** Starts an attempt; milliseconds to wait before the next where it is one too many. */
    start(account: string): { waitMs: number } | { succeeded: () => void } {
      const at = now();
      all = recent(all, at, inAll.within);
      for (const [name, times] of accounts) {
        const left = recent(times, at, perAccount.within);
        if (left.length > 0) accounts.set(name, left);
        else accounts.delete(name);
      }
      const own = accounts.get(account) ?? [];
      const waitMs = Math.max(waitFor(own, perAccount, at), waitFor(all, inAll, at));
      if (waitMs > 0) return { waitMs };
      all.push(at);
      accounts.set(account, [...own, at]);
      return {
        succeeded() {
          accounts.delete(account);
          const index = all.indexOf(at);
          if (index >= 0) all.splice(index, 1);
        },
      };
    },
  };
}

function recent(times: number[], at: number, within: number): number[] {
  return times.filter((time) => at - time < within);
}

function waitFor(times: number[], { most, within }: Limits["inAll"], at: number): number {
  const oldest = times.at(-most);
  return oldest === undefined ? 0 : oldest + within - at;
}
