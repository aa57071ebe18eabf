import { expect, test } from "vitest";
import { createRegistry } from "./registry";

test("counters, gauges and histograms, in Prometheus's text", () => {
  const registry = createRegistry();
  registry.count("a_total", "How many.", { route: "/x" });
  registry.count("a_total", "How many.", { route: "/x" }, 2);
  registry.count("a_total", "How many.", { route: 'q"\\\n' });
  registry.set("b", "How much.", 3);
  registry.set("b", "How much.", 1.5);
  registry.observe("c_seconds", "How long.", 0.2, [0.1, 1], { route: "/x" });
  registry.observe("c_seconds", "How long.", 7, [0.1, 1], { route: "/x" });
  expect(registry.text()).toBe(`# HELP a_total How many.
# TYPE a_total counter
a_total{route="/x"} 3
a_total{route="q\\"\\\\\\n"} 1
# HELP b How much.
# TYPE b gauge
b 1.5
# HELP c_seconds How long.
# TYPE c_seconds histogram
c_seconds_bucket{route="/x",le="0.1"} 0
c_seconds_bucket{route="/x",le="1"} 1
c_seconds_bucket{route="/x",le="+Inf"} 2
c_seconds_sum{route="/x"} 7.2
c_seconds_count{route="/x"} 2
`);
});

test("labels that never end do not fill the memory", () => {
  const registry = createRegistry();
  for (let n = 0; n < 5000; n += 1) registry.count("a_total", "How many.", { id: String(n) });
  const lines = registry.text().split("\n").length;
  expect(lines).toBeLessThan(2100);
  expect(registry.text()).toContain('a_total{overflow="other"} 3000');
});
