import "server-only";
import { type SettingSource, setting, strongSecret } from "./setting";

/** The headers in which a proxy that signs people in says who they are; all names in lower case. */
export type ProxySettings = {
  /** Known to the proxy and Roster alone. */
  secret: string;
  secretHeader: string;
  userHeader: string;
  groupsHeader: string;
};

const NAME = /^[a-z0-9]+(-[a-z0-9]+)*$/;
// What every client sends, or Roster reads for something else.
const TAKEN =
  /^(accept.*|authorization|connection|content-.*|cookie|host|last-event-id|next-.*|origin|referer|rsc|sec-.*|te|transfer-encoding|upgrade|user-agent|x-nonce|x-forwarded-(for|host|port|proto))$/;

/** undefined where a problem was said. */
export function parseProxy(
  source: SettingSource,
  say: (problem: string) => void,
): ProxySettings | undefined {
  const secret = strongSecret(source, "PROXY_SECRET", say);
  const header = (name: string, usual: string) => {
    const value = (setting(source, name) ?? usual).toLowerCase();
    if (!NAME.test(value)) say(`${name} must be a header's name of letters, digits and -`);
    else if (TAKEN.test(value)) say(`${name} is ${value}, which browsers and Roster use otherwise`);
    return value;
  };
  const headers = {
    secretHeader: header("PROXY_SECRET_HEADER", "x-roster-proxy-secret"),
    userHeader: header("PROXY_USER_HEADER", "x-forwarded-user"),
    groupsHeader: header("PROXY_GROUPS_HEADER", "x-forwarded-groups"),
  };
  if (new Set(Object.values(headers)).size < 3) {
    say("PROXY_SECRET_HEADER, PROXY_USER_HEADER and PROXY_GROUPS_HEADER must be three headers");
  }
  return secret === undefined ? undefined : { secret, ...headers };
}
