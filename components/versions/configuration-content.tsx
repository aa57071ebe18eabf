import { CodeBlock } from "@/components/ui/code-block";
import { KeyValue } from "@/components/ui/key-value";
import type { Json, JsonObject, JsonSchema } from "@/lib/langgraph/types";
import type { FormField, GroupField } from "@/lib/schema/form-field";
import { formModel } from "@/lib/schema/form-model";
import { isObject, own } from "@/lib/schema/json-schema";
import { showValue } from "@/lib/schema/show-value";
import { unknownKeys } from "@/lib/schema/unknown-keys";
import { HeldValue } from "./held-value";

/** Values as the form of their schema shows them, to be read. What is not set shows its default. */
export function ConfigurationContent({
  schema,
  values,
}: {
  schema: JsonSchema;
  values: JsonObject;
}) {
  const { root } = formModel(schema);
  const strange = unknownKeys(schema, values);
  if (!root) return <CodeBlock label="configuration" code={JSON.stringify(values, null, 2)} />;
  return (
    <>
      <KeyValue>
        <Fields group={root} values={values} standard={undefined} />
      </KeyValue>
      {strange.length > 0 && (
        <section className="mt-4">
          <h4 className="text-muted-foreground text-xs">Not in the graph's schema</h4>
          <KeyValue>
            {strange.map((key) => (
              <HeldValue key={key} name={key} isKey value={own(values, key)} />
            ))}
          </KeyValue>
        </section>
      )}
    </>
  );
}

type Standard = Json | undefined;

function Fields({
  group,
  values,
  standard,
}: {
  group: GroupField;
  values: JsonObject;
  /** What the group as a whole is where it is not set. */
  standard: Standard;
}) {
  return group.fields.map((field) => {
    const value = own(values, field.key);
    if (field.kind === "hidden" && value === undefined) return null;
    const within = isObject(standard) ? own(standard, field.key) : undefined;
    return (
      <FieldValue key={field.key} field={field} value={value} standard={within ?? field.default} />
    );
  });
}

function FieldValue({
  field,
  value,
  standard,
}: {
  field: FormField;
  value: Json | undefined;
  standard: Standard;
}) {
  const { label, description } = field;
  if (field.kind === "group" && (value === undefined || isObject(value))) {
    return (
      <div className="flex min-w-0 flex-col gap-0.5 py-2">
        <dt className="text-muted-foreground">{label}</dt>
        <dd className="min-w-0">
          {description && <p className="text-muted-foreground text-xs">{description}</p>}
          <KeyValue className="mt-1 ml-1 border-border border-l pl-4">
            <Fields
              group={field}
              values={value ?? {}}
              standard={value === undefined ? standard : undefined}
            />
          </KeyValue>
        </dd>
      </div>
    );
  }
  const shown = { name: label, description, value };
  if (value === undefined)
    return <HeldValue {...shown} words={<Unset of={field} is={standard} />} />;
  const isNamed = field.kind === "boolean" || field.kind === "choice";
  return isNamed && !isObject(value) ? (
    <HeldValue {...shown} words={showValue(field, value)} />
  ) : (
    <HeldValue {...shown} />
  );
}

function Unset({ of: field, is: standard }: { of: FormField; is: Standard }) {
  return (
    <span className="text-muted-foreground">
      {standard === undefined ? "Not set" : `Default: ${showValue(field, standard)}`}
    </span>
  );
}
