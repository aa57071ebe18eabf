import { assistantLabel } from "@/components/assistants/assistant-label";
import { asObject, readValues } from "@/lib/langgraph/values";
import { maskSecrets } from "@/lib/secrets";
import { secretTest } from "@/lib/secrets-of";
import type { StudioTarget } from "./use-target";

const MOST_VALUES = 4;
const LONGEST = 80;

/** Before the first message: who will answer, and with which values. */
export function ConversationEmpty({ target }: { target: StudioTarget }) {
  const { assistant, content, version, draft, isActive, schemas } = target;
  if (!content) return null;
  // Before the schemas are there it is not known which values are secret.
  const isReading = !schemas && !target.schemasError;
  const isSecret = secretTest(schemas);
  const values = Object.entries(asObject(maskSecrets(readValues(content), isSecret)));
  const more = values.length - MOST_VALUES;
  return (
    <div className="flex flex-col gap-1.5 pt-[12dvh] text-sm">
      <p className="break-words font-semibold text-lg">
        {assistantLabel({ ...assistant, ...content })}
      </p>
      {content.description && (
        <p className="break-words text-muted-foreground">{content.description}</p>
      )}
      <p className="text-muted-foreground">
        {draft
          ? `Your unsaved draft, based on version ${draft.basedOn}`
          : `Version ${version?.version}, ${isActive ? "the active one" : "not active"}`}
        , of the graph <span className="font-mono text-xs">{assistant.graph_id}</span>
        {values.length === 0 && ", with the graph’s own defaults"}.
      </p>
      {!isReading && values.length > 0 && (
        <dl className="mt-2 flex flex-col gap-1 border-border border-l-2 pl-3">
          {values.slice(0, MOST_VALUES).map(([key, value]) => (
            <div key={key} className="flex min-w-0 gap-3 max-sm:flex-col max-sm:gap-0">
              <dt className="w-36 shrink-0 truncate font-mono text-muted-foreground text-xs leading-[18px]">
                {key}
              </dt>
              <dd className="min-w-0 truncate">{shown(value)}</dd>
            </div>
          ))}
        </dl>
      )}
      {!isReading && more > 0 && (
        <p className="pl-3.5 text-muted-foreground text-xs">and {more} more</p>
      )}
    </div>
  );
}

function shown(value: unknown): string {
  const text = typeof value === "string" ? value : JSON.stringify(value);
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}
