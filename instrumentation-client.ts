import { createNavigationKeeper } from "@/components/shell/keep-navigation";

type Rules = {
  createHTML: (html: string) => string | null;
  createScriptURL: (url: string) => string | null;
};
type TrustedTypes = { createPolicy: (name: string, rules: Rules) => unknown };

const CHUNKS = "/_next/static/";
// What React parses to make a script element that does not run.
const INERT_SCRIPT = "<script></script>";

// The CSP demands Trusted Types, but Turbopack sets `script.src` to plain strings and React fills
// script elements as HTML. So own chunks pass, and HTML without "<", which cannot make an element.
// TypeScript's DOM types lack Trusted Types; browsers without them lack the property.
const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
trustedTypes?.createPolicy("default", {
  createHTML: (html) => (html === INERT_SCRIPT || !html.includes("<") ? html : null),
  createScriptURL: (url) => {
    const { origin, pathname } = new URL(url, location.href);
    return origin === location.origin && pathname.startsWith(CHUNKS) ? url : null;
  },
});

const keepNavigation = createNavigationKeeper(history, document);

export function onRouterTransitionStart(_url: string, type: string): void {
  if (type !== "traverse") keepNavigation();
}
