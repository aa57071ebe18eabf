import type { ErrorSchema } from "@rjsf/utils";
import { use, useMemo } from "react";
import { domId } from "@/lib/schema/field-id";
import { withGroupDefault } from "@/lib/schema/group-default";
import { groupSummary, startsFolded } from "@/lib/schema/group-summary";
import { isObject } from "@/lib/schema/json-schema";
import { drawnSchema } from "./drawn-schema";
import { FieldAside } from "./field-aside";
import { fieldNotes } from "./field-notes";
import { FieldWarningsContext, withWarning } from "./field-warnings";
import type { FramedField } from "./framed-kinds";
import { GroupFrame } from "./group-frame";
import { LazyTupleParts } from "./lazy-controls";
import { ListParts } from "./list-parts";
import { RecordParts } from "./record-parts";
import type { ValueFieldProps } from "./rjsf-props";
import { UnionParts } from "./union-parts";

type FramedValueProps = ValueFieldProps & { field: FramedField; bare?: boolean };

/** A value made of parts, in a frame unless `bare`: objects by RJSF, the rest by ours. */
export function FramedValue({ field, bare = false, ...props }: FramedValueProps) {
  const { fieldPathId, formData, onChange, rawErrors = [], errorSchema, disabled = false } = props;
  const { path } = fieldPathId;
  const isRoot = path.length === 0;
  const warnings = use(FieldWarningsContext);
  const id = domId(fieldPathId.$id);
  const absent = formData === undefined && field.kind === "group" && isObject(field.default);
  const whole = useMemo(() => {
    if (absent && field.kind === "group") return drawnSchema(withGroupDefault(field));
    return isRoot || bare ? drawnSchema(field) : null;
  }, [field, isRoot, bare, absent]);
  const parts = drawParts(field, whole ? { ...props, schema: whole } : props);
  if (bare || isRoot) return parts;
  return (
    <GroupFrame
      id={id}
      label={field.label}
      description={withWarning(fieldNotes(field, formData, true), warnings.get(id))}
      required={field.required && field.key !== ""}
      aside={
        <FieldAside
          field={field}
          value={formData}
          change={(next) => onChange(next, path)}
          disabled={disabled}
        />
      }
      errors={rawErrors}
      troubled={isTroubled(errorSchema)}
      summary={groupSummary(field, formData)}
      startsFolded={startsFolded(field, formData)}
    >
      {parts}
    </GroupFrame>
  );
}

function drawParts(field: FramedField, props: ValueFieldProps) {
  const { ObjectField } = props.registry.fields;
  switch (field.kind) {
    case "group":
      return ObjectField ? <ObjectField {...props} formData={props.formData ?? undefined} /> : null;
    case "list":
      return <ListParts {...props} field={field} />;
    case "tuple":
      return <LazyTupleParts {...props} field={field} />;
    case "record":
      return <RecordParts {...props} field={field} />;
    default:
      return <UnionParts {...props} field={field} />;
  }
}

// RJSF leaves empty branches where errors were, or might be.
function isTroubled(errors: ErrorSchema | undefined): boolean {
  if (!errors) return false;
  const { __errors, ...inner } = errors;
  return (__errors?.length ?? 0) > 0 || Object.values(inner).some(isTroubled);
}
