const LONGEST = 2000;
const HERE = "http://roster.invalid";
// Browsers take a backslash for a slash, and leave tabs and line breaks out.
const PLAIN_PATH = /^\/(?![/\\])[^\\\p{Cc}\p{Z}]*$/u;
const NOT_A_PAGE = /^\/(api|login|_next)(\/|$)/;

/**
 * Where somebody goes after signing in: a path of Roster's own with its query, whatever the address says.
 * `/` instead of one that leads elsewhere, to the sign-in itself, or to what is no page.
 */
export function returnAddress(asked: string | null | undefined): string {
  if (!asked || asked.length > LONGEST || !PLAIN_PATH.test(asked)) return "/";
  if (!URL.canParse(asked, HERE)) return "/";
  const { origin, pathname, search, hash } = new URL(asked, HERE);
  // Dots are gone from the path now, and may have hidden a second slash.
  if (origin !== HERE || !PLAIN_PATH.test(pathname) || NOT_A_PAGE.test(pathname)) return "/";
  return `${pathname}${search}${hash}`;
}

/** The sign-in page's address, from which one comes back to `path`. */
export function signInAddress(path: string): string {
  const back = returnAddress(path);
  return back === "/" ? "/login" : `/login?next=${encodeURIComponent(back)}`;
}
