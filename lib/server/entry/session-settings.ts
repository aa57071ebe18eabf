import "server-only";
import { isLoopback } from "../server-url";
import type { Place } from "./entry-settings";
import { type SettingSource, setting, strongSecret } from "./setting";

/** How sessions are sealed and kept. */
export type SessionSettings = {
  secret: string;
  /** Sessions of another epoch are over. */
  epoch: string;
  /** Whether cookies are sent over https and loopback alone. */
  secure: boolean;
};

const EPOCH = /^[\w.:-]{1,64}$/;

/** The first day on which this code can run: a clock before it is wrong. */
const CLOCK_AFTER = Date.UTC(2026, 0, 1);

/** undefined where a problem was said. */
export function parseSession(
  source: SettingSource,
  { publicOrigin }: Place,
  say: (problem: string) => void,
  now = Date.now(),
): SessionSettings | undefined {
  const secret = strongSecret(source, "SESSION_SECRET", say);
  const epoch = setting(source, "SESSION_EPOCH") ?? "0";
  if (!EPOCH.test(epoch)) say("SESSION_EPOCH must be 1 to 64 of letters, digits and . _ : -");
  const insecure = setting(source, "ALLOW_INSECURE_HTTP") ?? "0";
  if (!/^[01]$/.test(insecure)) say("ALLOW_INSECURE_HTTP must be 1 or 0");
  const isPlain = publicOrigin?.protocol === "http:" && !isLoopback(publicOrigin.hostname);
  if (isPlain && insecure !== "1") {
    say(
      "PUBLIC_ORIGIN is http://, so that passwords and sessions could be read on the way. Use https://; ALLOW_INSECURE_HTTP=1 permits it in a network that you trust",
    );
  }
  if (now < CLOCK_AFTER) {
    say(
      `the clock of this machine says ${new Date(now).toISOString().slice(0, 10)}, so sessions would end at the wrong time. Set it (NTP), then start again`,
    );
  }
  return secret === undefined ? undefined : { secret, epoch, secure: !isPlain };
}
