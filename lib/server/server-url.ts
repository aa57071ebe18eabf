const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;

const NOT_HTTP = "must be an http:// or https:// URL";

/** What is wrong with a LangGraph server's address, in words that follow its name; undefined: nothing. */
export function problemOfUrl(url: URL | undefined): string | undefined {
  if (url === undefined || !/^https?:$/.test(url.protocol)) return NOT_HTTP;
  if (url.username || url.password) return "must not hold a user name or password";
  if (url.search || url.hash) return "must not hold a query or fragment";
  return undefined;
}

/** True for `localhost`, 127.0.0.0/8 and `[::1]`, as `URL.hostname` writes them. */
export function isLoopback(hostname: string): boolean {
  return LOOPBACK.test(hostname);
}
