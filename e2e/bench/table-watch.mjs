/**
 * Times of one step, in ms since the page began: the person's last click or key, the first request for
 * assistants after it, the end of the last answer, and when the rows were drawn.
 * @typedef {{ acted: number, asked: number, answered: number, drawn: number }} Watched
 *
 * @typedef {{ nextRows: () => Promise<Watched>, settled: () => Promise<void> }} TableWatch
 */

/**
 * Runs in the page, before anything else of it. It looks at the table's first and last row alone, so
 * that watching costs nothing beside what is watched.
 */
export function installTableWatch() {
  // Copied into the page as text, so that it can see nothing outside.
  const SETTLED_MS = 300;
  const LONGEST_MS = 30_000;
  performance.setResourceTimingBufferSize(10_000);
  let acted = 0;
  for (const type of ["click", "keydown", "input", "change"]) {
    addEventListener(
      type,
      ({ timeStamp }) => {
        acted = timeStamp;
      },
      { capture: true },
    );
  }

  const rows = () => {
    if (document.querySelector("main [aria-busy=true]")) return "";
    const names = document.querySelectorAll("main tbody th a[data-row=name]");
    const of = (/** @type {Element | undefined} */ link) => link?.getAttribute("href") ?? "";
    return `${names.length} ${of(names[0])} ${of(names[names.length - 1])}`;
  };

  /** Resolves once other rows than now stand in the table and the frame with them was drawn. */
  const nextRows = () => {
    const before = rows();
    return new Promise((resolve, reject) => {
      const tooLong = setTimeout(() => reject(new Error(`still ${before}`)), LONGEST_MS);
      const look = () => {
        const now = rows();
        if (now === "" || now.startsWith("0 ") || now === before) return;
        changes.disconnect();
        clearTimeout(tooLong);
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          // A task after the frame: it has been painted.
          port1.onmessage = () => resolve(times(performance.now()));
          port2.postMessage(null);
        });
      };
      const changes = new MutationObserver(look);
      changes.observe(document, {
        subtree: true,
        childList: true,
        attributes: true,
        attributeFilter: ["aria-busy", "href"],
      });
    });
  };

  /** @param {number} drawn */
  function times(drawn) {
    const asked = performance
      .getEntriesByType("resource")
      .filter(
        (entry) =>
          entry instanceof PerformanceResourceTiming &&
          entry.startTime >= acted &&
          /\/assistants\/(search|count)$/.test(entry.name),
      );
    const ends = asked.map((entry) => entry.startTime + entry.duration);
    return {
      acted,
      asked: Math.min(...asked.map(({ startTime }) => startTime)),
      answered: Math.max(...ends),
      drawn,
    };
  }

  /** Resolves once nothing was loaded for a while: what a page fetches after it is drawn is there. */
  const settled = () => {
    return new Promise((resolve) => {
      let timer = setTimeout(done, SETTLED_MS);
      const loads = new PerformanceObserver(() => {
        clearTimeout(timer);
        timer = setTimeout(done, SETTLED_MS);
      });
      loads.observe({ type: "resource" });
      function done() {
        loads.disconnect();
        resolve(undefined);
      }
    });
  };

  Object.assign(globalThis, { tableWatch: { nextRows, settled }, firstRows: nextRows() });
}
