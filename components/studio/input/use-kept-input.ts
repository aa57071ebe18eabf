"use client";

import { useState } from "react";
import type { JsonObject } from "@/lib/langgraph/types";
import { keptInputs, readInputs, withoutSecrets } from "@/lib/run/input-history";
import { keepUnsent, readUnsent } from "../unsent-text";

/** What is being filled in, kept in this tab over a change of mode and a reload; `of` names the graph. */
export function useKeptInput(of: string) {
  const key = `input:${of}`;
  const [input, setInput] = useState<JsonObject>(() => readInputs(readUnsent(key)).inputs[0] ?? {});
  return {
    input,
    onInput: (next: JsonObject) => {
      setInput(next);
      const kept = withoutSecrets(next);
      const isEmpty = Object.keys(kept).length === 0;
      keepUnsent(key, isEmpty ? "" : keptInputs({ inputs: [kept], at: null, typed: {} }));
    },
  };
}
