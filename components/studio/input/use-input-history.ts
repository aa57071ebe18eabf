"use client";

import { type KeyboardEvent, useState } from "react";
import type { JsonObject } from "@/lib/langgraph/types";
import {
  addInput,
  canGoEarlier,
  canGoLater,
  goEarlier,
  goLater,
  keptInputs,
  readInputs,
} from "@/lib/run/input-history";
import { isShortcut } from "@/lib/shortcuts";
import { keepUnsent, readUnsent } from "../unsent-text";

/** What a graph was run with in this tab, to be run again; `of` names the graph. */
export function useInputHistory(
  of: string,
  input: JsonObject,
  onInput: (input: JsonObject) => void,
) {
  const key = `inputs:${of}`;
  const [history, setHistory] = useState(() => readInputs(readUnsent(key)));

  function go(step: typeof goEarlier) {
    const next = step(history, input);
    setHistory(next.history);
    if (next.history !== history) onInput(next.input);
  }
  const earlier = canGoEarlier(history) ? () => go(goEarlier) : null;
  const later = canGoLater(history) ? () => go(goLater) : null;

  return {
    earlier,
    later,
    add: (next: JsonObject) => {
      const grown = addInput(history, next);
      setHistory(grown);
      keepUnsent(key, keptInputs(grown));
    },
    /** Up and Down in a field that has no use for them. */
    onKeyDown: (event: KeyboardEvent) => {
      const back = isShortcut(event, "earlierInput") ? earlier : null;
      const step = isShortcut(event, "laterInput") ? later : back;
      if (!step || !takesNoArrows(event.target, history.at !== null)) return;
      event.preventDefault();
      step();
    },
  };
}

/** An empty text; or, on the way through the history, one that has a single line. */
function takesNoArrows(target: EventTarget, onTheWay: boolean): boolean {
  const isText =
    target instanceof HTMLTextAreaElement ||
    (target instanceof HTMLInputElement && target.type === "text" && target.role !== "combobox");
  if (!isText) return false;
  return target.value === "" || (onTheWay && !target.value.includes("\n"));
}
