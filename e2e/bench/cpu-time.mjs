/**
 * Reads how much CPU time a page has used so far, in ms. It is thread time: what other processes of
 * the machine do does not count.
 * @param {import("playwright").Page} page
 */
export async function cpuClock(page) {
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable", { timeDomain: "threadTicks" });
  const read = async () => {
    const { metrics } = await session.send("Performance.getMetrics");
    const of = (/** @type {string} */ metric) =>
      (metrics.find((each) => each.name === metric)?.value ?? 0) * 1000;
    return { script: of("ScriptDuration"), task: of("TaskDuration") };
  };
  return { read, stop: () => session.detach() };
}

/** Waits until the page has drawn what it has. @param {import("playwright").Page} page */
export function drawn(page) {
  return page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
  );
}

/** @param {{ script: number, task: number }[]} spent */
export function summary(spent) {
  const script = spent.map((each) => each.script);
  return {
    "script median": quantile(script, 0.5),
    "script p95": quantile(script, 0.95),
    "task median": quantile(
      spent.map((each) => each.task),
      0.5,
    ),
  };
}

/** @param {number[]} values @param {number} part */
function quantile(values, part) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(Math.floor(sorted.length * part), sorted.length - 1)] ?? Number.NaN;
}
