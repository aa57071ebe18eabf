"use client";

import { useMemo } from "react";
import type { JsonObject } from "@/lib/langgraph/types";
import { asObject } from "@/lib/langgraph/values";
import type { ConfigurationJsonProps } from "./configuration-json";
import { JsonObjectField } from "./json-object-field";

type ConfigurationPlainProps = Pick<
  ConfigurationJsonProps,
  | "reason"
  | "errors"
  | "checking"
  | "value"
  | "onChange"
  | "unreadable"
  | "onUnreadable"
  | "onMalformed"
  | "vault"
  | "isSecret"
>;

/** A graph's values as JSON in a text area, where the code of the JSON view could not be loaded. */
export function ConfigurationPlain(props: ConfigurationPlainProps) {
  const { reason, value, onChange, unreadable, onUnreadable, onMalformed, vault, isSecret } = props;
  const hidden = useMemo(() => asObject(vault.hide(value, isSecret)), [vault, value, isSecret]);

  function take(typed: JsonObject) {
    if (unreadable !== undefined) onUnreadable(undefined);
    onChange(asObject(vault.show(typed).value));
  }

  const [error] = props.checking ? props.errors : [];
  return (
    <JsonObjectField
      label="Configuration as JSON"
      description={`${reason ? `There is no form for this: ${reason} ` : ""}The editor could not be loaded; this does the same. Secrets are shown as dots, which keep them.`}
      value={hidden}
      initialText={unreadable}
      onChange={take}
      onMalformed={onMalformed}
      refuse={(typed) =>
        vault.show(typed).lost.length > 0
          ? "A row of dots here hides no secret. Write the secret itself, or undo."
          : undefined
      }
      problem={error?.message}
      rows={12}
    />
  );
}
