import { use } from "react";
import { Badge } from "@/components/ui/badge";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import { formatCount } from "@/lib/format";
import type { Json } from "@/lib/langgraph/types";
import { sameJson } from "@/lib/langgraph/values";
import type { FormField } from "@/lib/schema/form-field";
import { FieldBadges } from "./field-badges";
import { SmallButton } from "./small-button";

const MOST_NODES = 4;
const MOST_NAMED = 30;

type AsideProps = {
  field: FormField;
  value: Json | undefined;
  change: (next: Json | undefined) => void;
  disabled: boolean;
};

/** Right of a label: the nodes that use the value, whether it was changed, and the ways back. */
export function FieldAside({ field, value, change, disabled }: AsideProps) {
  const set = value !== undefined;
  const standard = field.default;
  const changed = set && standard !== undefined && !sameJson(value, standard);
  return (
    <span className="flex flex-wrap items-center justify-end gap-x-2.5 gap-y-1">
      {changed && <span>Changed</span>}
      {canBeNone(field, value) && (
        <SmallButton
          label="Set to none"
          about={`for “${field.label}”`}
          disabled={disabled}
          onPress={() => change(null)}
          className="opacity-0 focus-visible:opacity-100 group-hover/value:opacity-100 pointer-coarse:opacity-100"
        />
      )}
      {set && !field.required && field.key !== "" && (
        <SmallButton
          label="Reset"
          about={`“${field.label}”`}
          disabled={disabled}
          onPress={() => change(undefined)}
        />
      )}
      {use(FieldBadges) && field.kind !== "const" && (
        <Badge tone={field.required ? "neutral" : "outline"}>
          {field.required ? "Required" : "Optional"}
        </Badge>
      )}
      <Nodes names={field.nodes} />
    </span>
  );
}

function Nodes({ names }: { names: string[] }) {
  const others = names.slice(MOST_NODES);
  return (
    <>
      {names.slice(0, MOST_NODES).map((node) => (
        <Badge key={node} tone="outline" className="max-w-40" title={`Used by ${node}`}>
          <VisuallyHidden>Used by </VisuallyHidden>
          {node}
        </Badge>
      ))}
      {others.length > 0 && (
        <span title={others.slice(0, MOST_NAMED).join(", ")}>
          <VisuallyHidden>and by </VisuallyHidden>
          {formatCount(others.length)} more
        </span>
      )}
    </>
  );
}

/** Whether "no value" must be said with null, because leaving the value out means something else. */
function canBeNone(
  { kind, nullable, required, default: standard }: FormField,
  value: Json | undefined,
): boolean {
  if (!nullable || value === null || kind === "choice" || kind === "json") return false;
  return required || (standard !== undefined && standard !== null);
}
