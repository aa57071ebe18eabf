"use client";

import Form, { type FormProps } from "@rjsf/core/lib/components/Form.js";
import type { Experimental_DefaultFormStateBehavior, FieldPathList } from "@rjsf/utils";
import { type ComponentType, type JSX, useLayoutEffect, useMemo, useRef } from "react";
import type { Json, JsonObject, JsonSchema } from "@/lib/langgraph/types";
import { asObject, sameJson } from "@/lib/langgraph/values";
import { editValues } from "@/lib/schema/edit-value";
import type { GroupField } from "@/lib/schema/form-field";
import { formModel } from "@/lib/schema/form-model";
import type { FieldError } from "@/lib/schema/validate";
import { opaqueSchema } from "./drawn-schema";
import { errorTree } from "./error-tree";
import { FieldFrame } from "./field-frame";
import { FormBoundary } from "./form-boundary";
import { ItemParts, ListParts, ObjectParts } from "./form-templates";
import { JsonField } from "./json-field";
import { EditContext, RootSchemaField } from "./root-schema-field";
import { ValueField } from "./value-field";
import { VALUE_VALIDATOR } from "./value-validator";

export type SchemaFormProps = {
  schema: JsonSchema;
  value: JsonObject;
  onChange: (value: JsonObject) => void;
  errors?: FieldError[];
  /** Starts the ids of all controls, see lib/schema/field-id. */
  idPrefix?: string;
  disabled?: boolean;
};

// Not typed by the form's data: a recursive JSON type would make RJSF's types endless.
const RjsfForm: ComponentType<FormProps> = Form;

const TEMPLATES = {
  FieldTemplate: FieldFrame,
  ObjectFieldTemplate: ObjectParts,
  ArrayFieldTemplate: ListParts,
  ArrayFieldItemTemplate: ItemParts,
};
const FIELDS = { SchemaField: RootSchemaField, value: ValueField };
const UI_SCHEMA = { "ui:globalOptions": { field: "value" } };
const FILL_IN_NOTHING: Experimental_DefaultFormStateBehavior = {
  emptyObjectFields: "skipDefaults",
  arrayMinItems: { populate: "never" },
  constAsDefaults: "never",
  requiredBooleanDefault: "skip",
};

/**
 * A graph's values as fields inside somebody else's form. Only what a person edits is changed: no
 * default is written, and values without a field are kept.
 */
export function SchemaForm(props: SchemaFormProps): JSX.Element {
  const { root, reason } = formModel(props.schema);
  if (root === null) return <AsJson {...props} reason={reason} />;
  return (
    <FormBoundary fallback={(failure) => <AsJson {...props} reason={failure} />}>
      <DrawnForm {...props} root={root} />
    </FormBoundary>
  );
}

function DrawnForm(props: SchemaFormProps & { root: GroupField }) {
  const { root, value, onChange, errors, idPrefix = "values", disabled = false } = props;
  const schema = useMemo(() => opaqueSchema(root), [root]);
  const tree = useMemo(() => errorTree(root, errors ?? []), [root, errors]);
  // RJSF takes all functions for equal and keeps the first, so this one must read what is current.
  const current = useRef({ root, value, onChange });
  useLayoutEffect(() => {
    current.current = { root, value, onChange };
  });
  const edit = useMemo(
    () => (path: FieldPathList, next: Json | undefined) => {
      const { root, value, onChange } = current.current;
      const edited = editValues(root, value, path, next);
      if (sameJson(edited, value)) return;
      current.current.value = edited;
      onChange(edited);
    },
    [],
  );
  return (
    <EditContext value={edit}>
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
        experimental_defaultFormStateBehavior={FILL_IN_NOTHING}
      >
        {/* In place of RJSF's submit button. */}
        <span hidden />
      </RjsfForm>
    </EditContext>
  );
}

function AsJson({ value, onChange, reason }: SchemaFormProps & { reason: string }) {
  return (
    <JsonField
      label="Values (JSON)"
      description={`There is no form for this: ${reason}`}
      value={value}
      onChange={(next) => onChange(asObject(next))}
      rows={12}
    />
  );
}
