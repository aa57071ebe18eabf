import { Badge } from "@/components/ui/badge";
import type { JsonSchema } from "@/lib/langgraph/types";
import type { FormField } from "@/lib/schema/form-field";
import { formModel } from "@/lib/schema/form-model";
import { kindWords } from "@/lib/schema/kind-words";
import { showValue } from "@/lib/schema/show-value";

const DEEPEST = 3;

/** A schema as people read it: each field, what it takes, and what is said of it. */
export function SchemaFields({ schema }: { schema: JsonSchema }) {
  const { root, reason } = formModel(schema);
  if (!root) {
    return (
      <p className="text-pretty text-sm">
        {reason} Look at it as JSON to see all that the server says.
      </p>
    );
  }
  if (root.fields.length === 0) return <p className="text-sm">The schema names no fields.</p>;
  return <Fields fields={root.fields} depth={0} />;
}

function Fields({ fields, depth }: { fields: FormField[]; depth: number }) {
  return (
    <ul className={depth === 0 ? "divide-y divide-border" : "mt-1 border-border border-l pl-4"}>
      {fields.map((field) => (
        <li key={field.key} className="min-w-0 py-2">
          <Head field={field} />
          {field.description && (
            <p className="mt-0.5 whitespace-pre-line text-pretty text-muted-foreground text-sm [overflow-wrap:anywhere]">
              {field.description}
            </p>
          )}
          {field.nodes.length > 0 && (
            <p className="mt-0.5 text-muted-foreground text-xs [overflow-wrap:anywhere]">
              Used by {field.nodes.join(", ")}
            </p>
          )}
          {depth < DEEPEST && <Inner field={field} depth={depth} />}
        </li>
      ))}
    </ul>
  );
}

function Head({ field }: { field: FormField }) {
  return (
    <p className="flex min-w-0 flex-wrap items-baseline gap-x-2 gap-y-1 text-sm">
      <code className="font-medium font-mono text-xs [overflow-wrap:anywhere]">
        {field.key || "(no name)"}
      </code>
      <span className="text-muted-foreground [overflow-wrap:anywhere]">
        {kindWords(field)}
        {field.nullable && ", or nothing"}
      </span>
      {field.required && <Badge tone="info">Required</Badge>}
      {field.deprecated && <Badge tone="warning">Deprecated</Badge>}
      {field.default !== undefined && (
        <span className="text-muted-foreground text-xs [overflow-wrap:anywhere]">
          Default: {showValue(field, field.default)}
        </span>
      )}
    </p>
  );
}

/** What is within a field: of a list, what is within its items. */
function Inner({ field, depth }: { field: FormField; depth: number }) {
  const inner = field.kind === "list" ? field.item : field.kind === "record" ? field.entry : field;
  return inner.kind === "group" && inner.fields.length > 0 ? (
    <Fields fields={inner.fields} depth={depth + 1} />
  ) : null;
}
