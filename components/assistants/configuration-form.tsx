"use client";

import dynamic from "next/dynamic";
import { parseAsStringLiteral, useQueryState } from "nuqs";
import { useCallback, useMemo, useRef, useState } from "react";
import { EditorSkeleton } from "@/components/json-editor/editor-skeleton";
import { goToField } from "@/components/schema-form/go-to-field";
import { SchemaForm } from "@/components/schema-form/schema-form";
import { Segmented } from "@/components/ui/segmented";
import type { GraphSchemas, JsonObject, JsonSchema } from "@/lib/langgraph/types";
import { checkValues, type ValuesCheck } from "@/lib/schema/check-values";
import { configFormSource } from "@/lib/schema/form-schema";
import { roundedNumbers } from "@/lib/schema/rounded-numbers";
import type { FieldError } from "@/lib/schema/validate";
import { isSecretName } from "@/lib/secret-name";
import type { SecretVault } from "@/lib/secret-vault";
import { secretsOf } from "@/lib/secrets-of";
import type { ConfigurationJsonHandle, ConfigurationJsonProps } from "./configuration-json";
import { ConfigurationPlain } from "./configuration-plain";
import { ConfigurationSection } from "./configuration-section";
import { ConfigurationSkeleton } from "./configuration-skeleton";
import type { FieldSubset } from "./field-subset";
import { focusFirstInvalid } from "./focus-first-invalid";
import { SchemaProblem } from "./schema-problem";
import { UnknownValues } from "./unknown-values";
import { driftNotes, useDrift } from "./use-drift";
import { ViewNotice } from "./view-notice";

const ConfigurationJson = dynamic<ConfigurationJsonProps>(
  () =>
    import("./configuration-json").then(
      (module) => module.ConfigurationJson,
      () => ConfigurationPlain,
    ),
  { ssr: false, loading: EditorSkeleton },
);

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
const RoundedNotice = dynamic(
  () => import("./rounded-notice").then((module) => module.RoundedNotice),
  { ssr: false },
);

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
  /** The whole as JSON that cannot be read, which then is all that is shown. */
  unreadable: string | undefined;
  onUnreadable: (text: string | undefined) => void;
  vault: SecretVault;
  /** Whether a field of the form holds text that is no JSON. */
  malformed: boolean;
  /** Told of the fields of the schema and of the values typed as JSON apart from each other. */
  onMalformed: (part: "fields" | "values", malformed: boolean) => void;
  checking: boolean;
  idPrefix?: string | undefined;
  subset?: FieldSubset | undefined;
  anywayLabel: string;
  onSaveAnyway: () => void;
};

const NOT_CHECKED: ValuesCheck = { errors: [], savable: true };
const VIEWS = [
  { value: "form", label: "Form" },
  { value: "json", label: "JSON" },
] as const;
// In the URL, so that a reload shows the same.
const VIEW = parseAsStringLiteral(["form", "json"]).withDefault("form");

/** Loaded on its own, as the schema form is the largest part of the page. */
export function ConfigurationForm(props: ConfigurationFormProps) {
  const { schemas, pending, error, value, checking, unreadable, malformed } = props;
  const { idPrefix = "configuration", subset } = props;
  const source = useMemo(() => (schemas ? configFormSource(schemas) : null), [schemas]);
  const [broken, setBroken] = useState<{ schema: JsonSchema; reason: string }>();
  const [chosen, setChosen] = useQueryState("view", VIEW);
  const [refused, setRefused] = useState(false);
  const viewSwitch = useRef<HTMLDivElement>(null);
  const body = useRef<HTMLDivElement>(null);
  const json = useRef<ConfigurationJsonHandle>(null);

  const secretNames = useMemo(() => secretsOf(schemas), [schemas]);
  const isSecret = useCallback(
    (name: string) => secretNames.has(name) || isSecretName(name),
    [secretNames],
  );
  const schema = source?.kind === "form" && source.schema !== broken?.schema ? source.schema : null;
  const reason = source?.kind === "json" ? source.reason : schema ? null : (broken?.reason ?? null);
  const view = schema && unreadable === undefined ? chosen : "json";
  const blocked = malformed || unreadable !== undefined;
  if (refused && !blocked) setRefused(false);

  const check = useMemo(
    () => (checking || view === "json" ? checkValues(schemas, value) : NOT_CHECKED),
    [checking, view, schemas, value],
  );
  const drift = useDrift(schema ? schemas : null, props.stored, value, check.errors);
  const warnings = useMemo(() => driftNotes(drift), [drift]);
  const rounded = useMemo(() => roundedNumbers(props.stored), [props.stored]);
  if (pending) {
    return (
      <ConfigurationSection>
        <ConfigurationSkeleton />
      </ConfigurationSection>
    );
  }

  function switchTo(next: "form" | "json") {
    if (blocked) setRefused(true);
    else void setChosen(next);
  }

  function discard() {
    const next = view === "json" ? "form" : "json";
    props.onUnreadable(undefined);
    void setChosen(next);
    setRefused(false);
    viewSwitch.current?.querySelector<HTMLElement>(`input[value="${next}"]`)?.focus();
  }

  function keepEditing() {
    setRefused(false);
    goTo([]);
  }

  function goTo(path: FieldError["path"]) {
    if (json.current) json.current.goTo(path);
    else if (path.length > 0) goToField(idPrefix, path);
    else focusFirstInvalid(body.current);
  }

  return (
    <ConfigurationSection
      description={subset?.description}
      actions={
        subset
          ? subset.actions
          : schema && (
              <div ref={viewSwitch}>
                <Segmented label="View" options={VIEWS} value={view} onValueChange={switchTo} />
              </div>
            )
      }
    >
      <div ref={body} className="flex flex-col gap-5">
        {checking && !blocked && check.errors.length > 0 && (
          <MisfitNotice
            check={check}
            onGoTo={goTo}
            anywayLabel={props.anywayLabel}
            onSaveAnyway={props.onSaveAnyway}
          />
        )}
        {!subset && drift.length > 0 && (
          <DriftNotice items={drift} saved={props.saved} onGoTo={goTo} />
        )}
        {!subset && rounded.length > 0 && <RoundedNotice paths={rounded} onGoTo={goTo} />}
        {error && !schemas && (
          <SchemaProblem error={error} retrying={props.retrying} onRetry={props.onRetry} />
        )}
        {refused && <ViewNotice view={view} onKeepEditing={keepEditing} onDiscard={discard} />}
        {schema && view === "form" ? (
          <>
            <SchemaForm
              schema={schema}
              value={value}
              onChange={props.onChange}
              errors={check.errors}
              warnings={warnings}
              onInvalid={(message) => props.onMalformed("fields", message !== null)}
              onBroken={(why) => setBroken({ schema, reason: why })}
              idPrefix={idPrefix}
              hidden={subset?.hidden}
            />
            <div hidden={subset !== undefined} className="contents">
              <UnknownValues
                idPrefix={idPrefix}
                schema={schema}
                value={value}
                onChange={props.onChange}
                onMalformed={(isMalformed) => props.onMalformed("values", isMalformed)}
                isSecret={isSecret}
              />
            </div>
          </>
        ) : (
          <ConfigurationJson
            handle={json}
            reason={reason}
            keepsDrafts={schemas !== null}
            secretNames={secretNames}
            isSecret={isSecret}
            value={value}
            onChange={props.onChange}
            unreadable={unreadable}
            onUnreadable={props.onUnreadable}
            onMalformed={(isMalformed) => props.onMalformed("values", isMalformed)}
            vault={props.vault}
            errors={check.errors}
            checking={checking}
          />
        )}
      </div>
    </ConfigurationSection>
  );
}
