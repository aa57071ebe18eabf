import type { ReactNode } from "react";
import { Badge } from "@/components/ui/badge";
import { CodeBlock } from "@/components/ui/code-block";
import { KeyValueRow } from "@/components/ui/key-value";
import type { Json } from "@/lib/langgraph/types";

const ONE_LINE = 80;

/** One thing that a version holds, inside a KeyValue. Long text and structures get a block. */
export function HeldValue({
  name,
  value,
  isKey = false,
  description,
  words,
}: {
  name: string;
  value: Json | undefined;
  /** The name is a key as it stands in the JSON. */
  isKey?: boolean;
  description?: string | null;
  /** What is shown in place of a short value. */
  words?: ReactNode;
}) {
  const block = words === undefined ? blockText(value) : null;
  const label = isKey ? <code className="break-all font-mono text-xs">{name}</code> : name;
  const about = description && (
    <span className="block text-pretty text-muted-foreground text-xs">{description}</span>
  );
  if (block === null) {
    return (
      <KeyValueRow label={label}>
        {about ? (
          <span className="flex min-w-0 flex-col gap-0.5">
            {words ?? inline(value)}
            {about}
          </span>
        ) : (
          (words ?? inline(value))
        )}
      </KeyValueRow>
    );
  }
  return (
    <div className="flex min-w-0 flex-col gap-1.5 py-2">
      <dt className="text-muted-foreground">{label}</dt>
      <dd className="flex min-w-0 flex-col gap-1.5">
        {about}
        <CodeBlock code={block} label={name} wrap />
      </dd>
    </div>
  );
}

function blockText(value: Json | undefined): string | null {
  if (typeof value === "string") {
    return value.length > ONE_LINE || value.includes("\n") ? value : null;
  }
  if (typeof value !== "object" || value === null || isShortList(value)) return null;
  return JSON.stringify(value, null, 2);
}

function inline(value: Json | undefined): ReactNode {
  if (value === undefined) return <Muted>Not set</Muted>;
  if (value === "") return <Muted>Empty</Muted>;
  if (value === null) return <Muted>null</Muted>;
  if (isShortList(value)) {
    return value.length === 0 ? (
      <Muted>None</Muted>
    ) : (
      <span className="flex flex-wrap gap-1">
        {value.map((item) => (
          <Badge key={item}>{item}</Badge>
        ))}
      </span>
    );
  }
  return <span className="whitespace-pre-wrap tabular-nums">{String(value)}</span>;
}

function isShortList(value: Json): value is string[] {
  return (
    Array.isArray(value) &&
    new Set(value).size === value.length &&
    value.every((item) => typeof item === "string" && item !== "" && item.length <= ONE_LINE)
  );
}

function Muted({ children }: { children: ReactNode }) {
  return <span className="text-muted-foreground">{children}</span>;
}
