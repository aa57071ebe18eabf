import type { Json } from "@/lib/langgraph/types";
import { humanise } from "@/lib/schema/humanise";
import { placed } from "./placed";
import { ValueText } from "./value-text";

const DEEPEST = 3;
const MOST_ITEMS = 50;

type ValueTreeProps = {
  value: Json;
  /** The names are shown as they are stored, for whoever has to write them. */
  realKeys?: boolean;
  depth?: number;
};

/** A JSON value as named parts and lists; what is deeper or longer than a person reads, as JSON. */
export function ValueTree({ value, realKeys = false, depth = 0 }: ValueTreeProps) {
  if (typeof value !== "object" || value === null) return <ValueText value={value} />;
  const size = Array.isArray(value) ? value.length : Object.keys(value).length;
  if (depth >= DEEPEST || size > MOST_ITEMS) return <ValueText value={value} />;
  if (size === 0) return <span className="text-muted-foreground text-sm italic">empty</span>;
  if (Array.isArray(value)) {
    return (
      <ol className="flex flex-col gap-2">
        {placed(value).map(({ place, item }) => (
          <li key={place} className="flex min-w-0 gap-2">
            <span aria-hidden className="w-4 shrink-0 text-muted-foreground text-xs leading-[18px]">
              {place + 1}
            </span>
            <div className="min-w-0 flex-1">
              <ValueTree value={item} realKeys={realKeys} depth={depth + 1} />
            </div>
          </li>
        ))}
      </ol>
    );
  }
  return (
    <dl className={depth === 0 ? "flex flex-col gap-4" : "flex flex-col gap-1.5"}>
      {Object.entries(value).map(([key, part]) => (
        <div key={key} className="min-w-0">
          <dt
            className={depth === 0 ? "mb-1 font-medium text-sm" : "text-muted-foreground text-xs"}
          >
            {realKeys ? <code className="break-all font-mono text-xs">{key}</code> : humanise(key)}
          </dt>
          <dd className="min-w-0">
            <ValueTree value={part} realKeys={realKeys} depth={depth + 1} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
