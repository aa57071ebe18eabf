import { useSyncExternalStore } from "react";
import { tabStorage } from "@/lib/run/draft-target";
import { isDefault, parseRunSettings, type RunSettings } from "@/lib/run/run-settings";

const heard = new Set<() => void>();
/** For a browser that keeps nothing for this page. */
const held = new Map<string, string>();

const keyOf = (deployment: string, assistantId: string) =>
  `roster:run-settings:${deployment}:${assistantId}`;

/** The settings of this tab for an assistant's runs. */
export function readRunSettings(deployment: string, assistantId: string): RunSettings {
  return parseRunSettings(read(keyOf(deployment, assistantId)));
}

export function useRunSettings(deployment: string, assistantId: string) {
  const key = keyOf(deployment, assistantId);
  const kept = useSyncExternalStore(
    subscribe,
    () => read(key),
    () => null,
  );
  function keep(settings: RunSettings) {
    const text = JSON.stringify(settings);
    held.delete(key);
    try {
      if (isDefault(settings)) tabStorage().removeItem(key);
      else tabStorage().setItem(key, text);
    } catch {
      held.set(key, text);
    }
    for (const listener of heard) listener();
  }
  return [parseRunSettings(kept), keep] as const;
}

function read(key: string): string | null {
  return held.get(key) ?? tabStorage().getItem(key);
}

function subscribe(listener: () => void) {
  heard.add(listener);
  return () => heard.delete(listener);
}
