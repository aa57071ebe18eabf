import { Badge } from "@/components/ui/badge";
import type { Json } from "@/lib/langgraph/types";
import { asObject } from "@/lib/langgraph/values";
import type { ToolUse } from "@/lib/run/conversation";
import { isMedia } from "@/lib/run/media-block";
import { messageText } from "@/lib/run/message";
import { Disclosure } from "./disclosure";
import { MessageBody } from "./message-body";
import { ValueText } from "./value-text";

/** The tools that a message called, with what they answered. */
export function ToolUses({ tools, live }: { tools: ToolUse[]; live: boolean }) {
  if (tools.length === 0) return null;
  return (
    <ul className="flex flex-col gap-1.5">
      {tools.map((tool, index) => (
        <li key={tool.call.id ?? index}>
          <Tool tool={tool} live={live} />
        </li>
      ))}
    </ul>
  );
}

function Tool({ tool: { call, result }, live }: { tool: ToolUse; live: boolean }) {
  return (
    <Disclosure
      summary={
        <>
          <span className="font-mono text-xs">{call.name || "tool"}</span>{" "}
          <span className="text-muted-foreground">{preview(call.args)}</span>
        </>
      }
      aside={
        result?.failed ? (
          <Badge tone="destructive">Failed</Badge>
        ) : result ? (
          <Badge tone="success">Done</Badge>
        ) : (
          <Badge tone="neutral">{live ? "Calling…" : "No result"}</Badge>
        )
      }
    >
      <Part title="Arguments">
        {call.args === null ? (
          <ValueText value={call.argsText} className="font-mono text-xs" />
        ) : (
          <ValueText value={call.args} />
        )}
      </Part>
      {result && (
        <Part title={result.failed ? "Failure" : "Result"}>
          {messageText(result).length > 0 ? (
            <>
              <ValueText value={messageText(result)} />
              <MessageBody parts={result.parts.filter(isMedia)} />
            </>
          ) : (
            <MessageBody parts={result.parts} plain />
          )}
        </Part>
      )}
    </Disclosure>
  );
}

function Part({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <div className="min-w-0">
      <p className="mb-1 text-muted-foreground text-xs">{title}</p>
      {children}
    </div>
  );
}

const LONGEST = 120;

function preview(args: Json): string {
  const values = Object.values(asObject(args)).map((value) =>
    typeof value === "string" ? value : JSON.stringify(value),
  );
  return values.join(", ").slice(0, LONGEST);
}
