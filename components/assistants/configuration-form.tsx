"use client";

import dynamic from "next/dynamic";
import { useMemo } from "react";
import { unknownValuesId } from "@/components/schema-form/go-to-field";
import { SchemaForm } from "@/components/schema-form/schema-form";
import { ErrorNotice } from "@/components/ui/error-notice";
import { toRosterError } from "@/lib/errors";
import type { GraphSchemas, JsonObject } from "@/lib/langgraph/types";
import { configFormSource } from "@/lib/schema/form-schema";
import { checkValues, type ValuesCheck } from "./check-values";
import { ConfigurationSkeleton } from "./configuration-skeleton";
import { JsonObjectField } from "./json-object-field";
import { UnknownValues } from "./unknown-values";
import { driftNotes, useDrift } from "./use-drift";

// Most forms that are opened show neither.
const MisfitNotice = dynamic(
  () => import("./misfit-notice").then((module) => module.MisfitNotice),
  {
    ssr: false,
  },
);
const DriftNotice = dynamic(() => import("./drift-notice").then((module) => module.DriftNotice), {
  ssr: false,
});

type ConfigurationFormProps = {
  schemas: GraphSchemas | null;
  pending: boolean;
  error: Error | null;
  retrying: boolean;
  onRetry: () => void;
  value: JsonObject;
  /** What the form began with; null where nothing was stored yet. */
  stored: JsonObject | null;
  /** Whether `stored` is the assistant's own, or was copied from another. */
  saved: boolean;
  onChange: (value: JsonObject) => void;
  /** Told of the fields of the schema and of the values typed as JSON apart from each other. */
  onMalformed: (part: "fields" | "values", malformed: boolean) => void;
  checking: boolean;
  anywayLabel: string;
  onSaveAnyway: () => void;
};

const ID_PREFIX = "configuration";
const NOT_CHECKED: ValuesCheck = { errors: [], savable: true };

/** Loaded on its own, as the schema form is the largest part of the page. */
export function ConfigurationForm(props: ConfigurationFormProps) {
  const { schemas, pending, error, value, checking } = props;
  const source = useMemo(() => (schemas ? configFormSource(schemas) : null), [schemas]);
  const check = useMemo(
    () => (checking ? checkValues(schemas, value) : NOT_CHECKED),
    [checking, schemas, value],
  );
  const { errors } = check;
  const drift = useDrift(schemas, props.stored, value, errors);
  const warnings = useMemo(() => driftNotes(drift), [drift]);
  if (pending) return <ConfigurationSkeleton />;
  return (
    <div className="flex flex-col gap-5">
      {errors.length > 0 && (
        <MisfitNotice
          check={check}
          idPrefix={ID_PREFIX}
          anywayLabel={props.anywayLabel}
          onSaveAnyway={props.onSaveAnyway}
        />
      )}
      {drift.length > 0 && <DriftNotice items={drift} saved={props.saved} idPrefix={ID_PREFIX} />}
      {error && !schemas && (
        <SchemaProblem error={error} retrying={props.retrying} onRetry={props.onRetry} />
      )}
      {source?.kind === "form" ? (
        <>
          <SchemaForm
            schema={source.schema}
            value={value}
            onChange={props.onChange}
            errors={errors}
            warnings={warnings}
            onInvalid={(message) => props.onMalformed("fields", message !== null)}
            idPrefix={ID_PREFIX}
          />
          <UnknownValues
            id={unknownValuesId(ID_PREFIX)}
            schema={source.schema}
            value={value}
            onChange={props.onChange}
            onMalformed={(malformed) => props.onMalformed("values", malformed)}
          />
        </>
      ) : (
        <JsonObjectField
          label="Configuration as JSON"
          description={source?.reason ?? "Values that the graph reads, as one JSON object."}
          value={value}
          onChange={props.onChange}
          onMalformed={(malformed) => props.onMalformed("values", malformed)}
          problem={errors[0]?.message}
          rows={12}
        />
      )}
    </div>
  );
}

function SchemaProblem({
  error,
  retrying,
  onRetry,
}: {
  error: Error;
  retrying: boolean;
  onRetry: () => void;
}) {
  const { code, message } = toRosterError(error);
  const why =
    code === "not_found"
      ? "The server has no such graph any more, or never had it."
      : code === "upstream_error"
        ? "The server failed while working out the graph's schema. Its log says why; graphs without typed state are a common cause."
        : message;
  return (
    <ErrorNotice
      title="The graph's schema could not be read"
      detail={why}
      next="Nothing is lost. Try again, or write the configuration as JSON below."
      retrying={retrying}
      onRetry={onRetry}
    />
  );
}
