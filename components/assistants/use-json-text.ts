"use client";

import { useMemo, useState } from "react";
import type { JsonObject } from "@/lib/langgraph/types";
import { sameJson } from "@/lib/langgraph/values";
import type { SecretVault } from "@/lib/secret-vault";
import { readConfiguration } from "./read-configuration";

type JsonTextOwner = {
  value: JsonObject;
  onChange: (value: JsonObject) => void;
  /** What was typed and cannot be read; it stands in place of the value's own text. */
  unreadable: string | undefined;
  onUnreadable: (text: string | undefined) => void;
  vault: SecretVault;
  isSecret: (name: string) => boolean;
};

/**
 * A value as the text that a person edits, with its secrets hidden until asked for. Text that can be
 * read becomes the value at once; text that cannot is handed to the owner and kept as it is.
 */
export function useJsonText(owner: JsonTextOwner) {
  const { value, onChange, unreadable, onUnreadable, vault, isSecret } = owner;
  const [secretsShown, setSecretsShown] = useState(false);
  const [typed, setTyped] = useState<{ text: string; meant: JsonObject }>();
  const hidden = useMemo(() => vault.hide(value, isSecret), [vault, value, isSecret]);
  const holdsSecrets = useMemo(() => !sameJson(hidden, value), [hidden, value]);
  const settled = useMemo(
    () =>
      typed && sameJson(typed.meant, value)
        ? typed.text
        : JSON.stringify(secretsShown ? value : hidden, null, 2),
    [typed, value, hidden, secretsShown],
  );
  const text = unreadable ?? settled;
  const reading = useMemo(
    () => readConfiguration(text, secretsShown ? null : vault),
    [text, secretsShown, vault],
  );

  function take(next: string, shown = secretsShown) {
    const { value: meant } = readConfiguration(next, shown ? null : vault);
    if (meant === undefined) return onUnreadable(next);
    setTyped({ text: next, meant });
    if (unreadable !== undefined) onUnreadable(undefined);
    onChange(meant);
  }

  function toggleSecrets() {
    setTyped(undefined);
    setSecretsShown(!secretsShown);
    if (unreadable !== undefined) take(vault.showIn(unreadable), true);
  }

  return {
    text,
    reading,
    take,
    format: () => take(JSON.stringify(JSON.parse(text), null, 2)),
    secrets: {
      held: holdsSecrets || secretsShown,
      shown: secretsShown,
      /** Text that cannot be read might hold secrets anywhere, so it cannot hide them again. */
      stuck: secretsShown && unreadable !== undefined,
      toggle: toggleSecrets,
    },
  };
}
