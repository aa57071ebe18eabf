import "server-only";

type Labels = { [name: string]: string };
type Kind = "counter" | "gauge" | "histogram";
type Family = { kind: Kind; help: string; samples: Map<string, number> };

/** The most different sets of labels that are kept of one metric; what comes beyond is counted as `other`. */
const MOST_SERIES = 2000;

export type Registry = ReturnType<typeof createRegistry>;

/**
 * Numbers for Prometheus (text exposition format 0.0.4). Labels must come from a bounded set, such as the
 * routes of a table; where they do not after all, memory stays bounded.
 */
export function createRegistry() {
  const families = new Map<string, Family>();

  function family(name: string, kind: Kind, help: string): Family {
    const known = families.get(name);
    if (known) return known;
    const made: Family = { kind, help, samples: new Map() };
    families.set(name, made);
    return made;
  }

  function add({ samples }: Family, key: string, by: number): void {
    const isNew = !samples.has(key);
    const within = isNew && samples.size >= MOST_SERIES ? `${keyName(key)}{overflow="other"}` : key;
    samples.set(within, (samples.get(within) ?? 0) + by);
  }

  return {
    count(name: string, help: string, labels: Labels = {}, by = 1) {
      add(family(name, "counter", help), keyOf(name, labels), by);
    },
    set(name: string, help: string, value: number, labels: Labels = {}) {
      family(name, "gauge", help).samples.set(keyOf(name, labels), value);
    },
    /** `bounds` rise, in the unit of the name. */
    observe(name: string, help: string, value: number, bounds: readonly number[], labels: Labels) {
      const own = family(name, "histogram", help);
      for (const bound of [...bounds, Number.POSITIVE_INFINITY]) {
        const le = bound === Number.POSITIVE_INFINITY ? "+Inf" : String(bound);
        add(own, keyOf(`${name}_bucket`, { ...labels, le }), value <= bound ? 1 : 0);
      }
      add(own, keyOf(`${name}_sum`, labels), value);
      add(own, keyOf(`${name}_count`, labels), 1);
    },
    text(): string {
      const lines: string[] = [];
      for (const [name, { kind, help, samples }] of families) {
        lines.push(`# HELP ${name} ${help}`, `# TYPE ${name} ${kind}`);
        for (const [key, value] of samples) lines.push(`${key} ${value}`);
      }
      return `${lines.join("\n")}\n`;
    },
  };
}

function keyOf(name: string, labels: Labels): string {
  const pairs = Object.entries(labels).map(([label, value]) => `${label}="${escaped(value)}"`);
  return pairs.length > 0 ? `${name}{${pairs.join(",")}}` : name;
}

function keyName(key: string): string {
  return key.split("{", 1)[0] ?? key;
}

function escaped(value: string): string {
  return value.replaceAll("\\", "\\\\").replaceAll('"', '\\"').replaceAll("\n", "\\n");
}
