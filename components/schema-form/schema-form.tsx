"use client";

import Form, { type FormProps } from "@rjsf/core/lib/components/Form.js";
import { type ComponentType, type JSX, useMemo } from "react";
import type { JsonObject, JsonSchema } from "@/lib/langgraph/types";
import { asObject } from "@/lib/langgraph/values";
import type { GroupField } from "@/lib/schema/form-field";
import { formModel } from "@/lib/schema/form-model";
import type { FieldError } from "@/lib/schema/validate";
import { opaqueSchema } from "./drawn-schema";
import { errorTree } from "./error-tree";
import { FieldFrame } from "./field-frame";
import { FieldWarningsContext, fieldWarnings } from "./field-warnings";
import { FormActions } from "./form-actions";
import { FormBoundary } from "./form-boundary";
import { ObjectParts } from "./form-templates";
import { JsonField } from "./json-field";
import { RootSchemaField } from "./root-schema-field";
import { SearchableFields } from "./searchable-fields";
import { useFormActions } from "./use-form-actions";
import { ValueField } from "./value-field";
import { VALUE_VALIDATOR } from "./value-validator";

export type SchemaFormProps = {
  schema: JsonSchema;
  value: JsonObject;
  onChange: (value: JsonObject) => void;
  errors?: FieldError[];
  /** What is off without being an error; said at the fields more quietly. */
  warnings?: FieldError[];
  /** Called when JSON text inside stops or starts being readable: what is wrong, or null. */
  onInvalid?: (message: string | null) => void;
  /** Told why the schema could not be drawn, after which JSON is in its place. */
  onBroken?: (reason: string) => void;
  /** Starts the ids of all controls, see lib/schema/field-id. */
  idPrefix?: string;
  disabled?: boolean;
  /** `pathKey`s of fields to leave out of sight. They keep what they hold, and there is no search. */
  hidden?: ReadonlySet<string> | undefined;
};

// Not typed by the form's data: a recursive JSON type would make RJSF's types endless.
const RjsfForm: ComponentType<FormProps> = Form;

const TEMPLATES = {
  FieldTemplate: FieldFrame,
  ObjectFieldTemplate: ObjectParts,
};
const FIELDS = { SchemaField: RootSchemaField, value: ValueField };
const UI_SCHEMA = { "ui:globalOptions": { field: "value" } };

/**
 * A graph's values as fields inside somebody else's form. Only what a person edits is changed: no
 * default is written, and values without a field are kept.
 */
export function SchemaForm(props: SchemaFormProps): JSX.Element {
  const { root, reason } = formModel(props.schema);
  if (root === null) return <AsJson {...props} reason={reason} />;
  return (
    <FormBoundary
      onCatch={props.onBroken}
      fallback={(failure) => <AsJson {...props} reason={failure} />}
    >
      <DrawnForm {...props} root={root} />
    </FormBoundary>
  );
}

function DrawnForm(props: SchemaFormProps & { root: GroupField }) {
  const { root, value, errors, warnings, idPrefix = "values", disabled = false } = props;
  const schema = useMemo(() => opaqueSchema(root), [root]);
  const tree = useMemo(() => errorTree(root, errors ?? []), [root, errors]);
  const byId = useMemo(
    () => fieldWarnings(root, warnings ?? [], idPrefix),
    [root, warnings, idPrefix],
  );
  const actions = useFormActions(props);
  return (
    <FormActions value={actions}>
      <FieldWarningsContext value={byId}>
        <SearchableFields root={root} values={value} hidden={props.hidden}>
          <RjsfForm
            key={idPrefix}
            tagName="div"
            noHtml5Validate
            noValidate
            showErrorList={false}
            schema={schema}
            uiSchema={UI_SCHEMA}
            formData={value}
            {...(tree ? { extraErrors: tree } : {})}
            validator={VALUE_VALIDATOR}
            templates={TEMPLATES}
            fields={FIELDS}
            idPrefix={idPrefix}
            disabled={disabled}
          >
            {/* In place of RJSF's submit button. */}
            <span hidden />
          </RjsfForm>
        </SearchableFields>
      </FieldWarningsContext>
    </FormActions>
  );
}

function AsJson({ value, onChange, onInvalid, reason }: SchemaFormProps & { reason: string }) {
  return (
    <JsonField
      label="Values (JSON)"
      description={`There is no form for this: ${reason}`}
      value={value}
      onChange={(next) => onChange(asObject(next))}
      onInvalid={onInvalid}
      rows={12}
    />
  );
}
