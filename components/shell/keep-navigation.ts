type HistoryLike = Pick<History, "state" | "replaceState" | "pushState">;

/**
 * Gives a function to call when a navigation begins. Until that is done, an address that was still
 * waiting to be replaced (what was typed in a search a moment before) is written without the router:
 * heard of it, Next drops the navigation, and the click that began it is lost. Who types after that
 * click has changed their mind, and is heard again.
 */
export function createNavigationKeeper(history: HistoryLike, typing: EventTarget): () => void {
  let isUnderWay = false;
  const watch = once(() => {
    const replaceState = history.replaceState.bind(history);
    const pushState = history.pushState.bind(history);
    history.replaceState = (data, unused, url) => {
      if (isOfRouter(data)) isUnderWay = false;
      replaceState(isUnderWay ? history.state : data, unused, url);
    };
    history.pushState = (data, unused, url) => {
      isUnderWay = false;
      pushState(data, unused, url);
    };
    typing.addEventListener("input", () => {
      isUnderWay = false;
    });
  });
  return () => {
    watch();
    isUnderWay = true;
  };
}

/** Next marks the entries that it writes itself with `__NA`, and leaves alone what carries the mark. */
function isOfRouter(data: unknown): boolean {
  return typeof data === "object" && data !== null && "__NA" in data;
}

function once(act: () => void): () => void {
  let isDone = false;
  return () => {
    if (!isDone) act();
    isDone = true;
  };
}
