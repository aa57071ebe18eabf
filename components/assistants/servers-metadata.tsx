import type { JsonObject } from "@/lib/langgraph/types";

const LONGEST = 200;

/** Metadata that the server wrote, to be read only. */
export function ServersMetadata({ metadata }: { metadata: JsonObject }) {
  return (
    <div className="flex min-w-0 flex-col gap-1 rounded-md bg-muted px-3 py-2 text-xs">
      <p className="text-muted-foreground">Written by the server, kept as it is:</p>
      <dl className="grid min-w-0 grid-cols-[auto_minmax(0,1fr)] gap-x-3 gap-y-1 font-mono">
        {Object.entries(metadata).map(([key, value]) => (
          <div key={key} className="contents">
            <dt className="max-w-44 truncate text-muted-foreground" title={key}>
              {key}
            </dt>
            <dd className="break-words">{shorten(JSON.stringify(value))}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

function shorten(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}
