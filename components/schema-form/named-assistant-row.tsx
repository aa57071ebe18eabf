import { useQuery } from "@tanstack/react-query";
import { X } from "lucide-react";
import { Badge } from "@/components/ui/badge";
import { type ErrorCode, toRosterError } from "@/lib/errors";
import type { NamedAssistant } from "@/lib/schema/assistants-value";
import type { AssistantOptions } from "./assistant-options";
import { ItemButton } from "./item-buttons";
import { SmallButton } from "./small-button";

/** What servers answer to an id that they do not have, or that can be none. */
const UNKNOWN: ErrorCode[] = ["not_found", "bad_request", "validation"];

type NamedAssistantRowProps = {
  assistant: NamedAssistant;
  options: AssistantOptions;
  removeId: string;
  onRemove: () => void;
  disabled: boolean;
};

/** One assistant that a value names: what the server calls it, or that the server has none such. */
export function NamedAssistantRow(props: NamedAssistantRowProps) {
  const { assistant, options, removeId, onRemove, disabled } = props;
  const { data, error, isPending, refetch } = useQuery(options.detail(assistant.id));
  const held = assistant.name ?? assistant.id;
  const name = data ? data.name.trim() || "Untitled" : held;
  const renamed = data && assistant.name !== null && assistant.name !== data.name;
  return (
    <li className="flex min-w-0 items-center gap-2 py-1 pr-1 pl-2.5">
      <span className="flex min-w-0 flex-1 flex-col">
        <span className="flex min-w-0 flex-wrap items-center gap-x-2 text-sm">
          <span className="min-w-0 truncate" title={name.slice(0, 400)}>
            {name}
          </span>
          {data && (
            <Badge tone="outline" className="max-w-40">
              {data.graph_id}
            </Badge>
          )}
          {error && !data && <Trouble code={toRosterError(error).code} onRetry={() => refetch()} />}
        </span>
        <span className="truncate text-muted-foreground text-xs">
          <span className="font-mono">{assistant.id}</span>
          {isPending && " · Looking it up…"}
          {renamed && ` · saved here as “${assistant.name}”`}
        </span>
      </span>
      <ItemButton
        id={removeId}
        label="Remove"
        about={`“${name}”`}
        icon={<X />}
        disabled={disabled}
        onPress={onRemove}
      />
    </li>
  );
}

function Trouble({ code, onRetry }: { code: ErrorCode; onRetry: () => void }) {
  if (UNKNOWN.includes(code)) return <Badge tone="warning">Not found on this server</Badge>;
  return (
    <span className="flex items-center gap-2 text-muted-foreground text-xs">
      It could not be looked up.
      <SmallButton label="Try again" about="" disabled={false} onPress={onRetry} />
    </span>
  );
}
