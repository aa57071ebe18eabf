import "server-only";
import { sealData, unsealData } from "iron-session";

type Seal = {
  secret: string;
  /** What is sealed; one purpose's seal does not open as another's. */
  purpose: string;
  /** Seconds that it is good for. */
  seconds: number;
};

/** Data as text that only this secret opens, signed and encrypted (iron-session). */
export function seal(data: object, { secret, purpose, seconds }: Seal): Promise<string> {
  return sealData({ purpose, data }, { password: secret, ttl: seconds });
}

/** What was sealed; undefined where the text is none of ours, was changed, or is too old. */
export async function unseal(text: string, { secret, purpose, seconds }: Seal): Promise<unknown> {
  const opened = await unsealData<{ purpose?: unknown; data?: unknown }>(text, {
    password: secret,
    ttl: seconds,
  }).catch(() => undefined);
  return opened?.purpose === purpose ? opened.data : undefined;
}
