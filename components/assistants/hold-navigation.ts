import { linkFollowedHere } from "@/components/ui/link-followed-here";

/** The part of the Navigation API that is used here; TypeScript's DOM library has none of it yet. */
type TraverseEvent = Event & {
  navigationType: string;
  destination: { url: string; key: string; sameDocument: boolean };
};
type Navigation = EventTarget & { traverseTo: (key: string) => unknown };

/** Asks whether to leave; `go` does what the person wanted to do. */
export type AskToLeave = (go: () => void) => void;

/** Whether going to an address leaves what is held. */
export type Leaves = (url: URL) => boolean;

const leavesPage: Leaves = ({ pathname }) => pathname !== location.pathname;

/**
 * Holds the person on this page until the returned function is called: links, Back and Forward ask
 * first, and the browser itself asks before a reload or close. Without the Navigation API, Back
 * leaves at once.
 */
export function holdNavigation(
  ask: AskToLeave,
  push: (href: string) => void,
  leaves = leavesPage,
): () => void {
  const held = new AbortController();
  const { signal } = held;
  const askThen = (go: () => void) =>
    ask(() => {
      held.abort();
      go();
    });

  window.addEventListener("beforeunload", (event) => event.preventDefault(), { signal });
  window.addEventListener(
    "click",
    (event) => {
      const href = leavingLink(event, leaves);
      if (href === undefined) return;
      event.preventDefault();
      askThen(() => push(href));
    },
    { signal, capture: true },
  );
  const navigation = navigationOf(window);
  navigation?.addEventListener(
    "navigate",
    (event) => {
      if (!isTraverse(event) || !event.cancelable || !event.destination.sameDocument) return;
      const { url, key } = event.destination;
      if (!leaves(new URL(url))) return;
      event.preventDefault();
      askThen(() => navigation.traverseTo(key));
    },
    { signal },
  );
  return () => held.abort();
}

/** The address of a link that this click follows in this tab, if that leaves. */
function leavingLink(event: MouseEvent, leaves: Leaves): string | undefined {
  const link = linkFollowedHere(event);
  if (!link || !leaves(new URL(link.href))) return undefined;
  return `${link.pathname}${link.search}${link.hash}`;
}

function navigationOf(holder: object): Navigation | undefined {
  // Where `navigation` exists, it is the Navigation API's own object.
  return "navigation" in holder ? (holder.navigation as Navigation) : undefined;
}

function isTraverse(event: Event): event is TraverseEvent {
  return "navigationType" in event && event.navigationType === "traverse";
}
