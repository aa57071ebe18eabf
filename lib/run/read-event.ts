import type { Interrupt, Json } from "@/lib/langgraph/types";
import { asObject } from "@/lib/langgraph/values";
import { objects } from "./message";
import type { RunFailure } from "./run-state";

/** The waiting interrupts of an `__interrupt__` value; servers call the id `id` or `interrupt_id`. */
export function readInterrupts(value: Json): Interrupt[] {
  return objects(value).map((entry) => {
    const id = entry.id ?? entry.interrupt_id;
    return { id: typeof id === "string" ? id : null, value: entry.value ?? null };
  });
}

/** What an `error` event says, whatever its shape. */
export function readFailure(data: Json): RunFailure {
  if (typeof data === "string") return { name: "Error", message: data };
  const { error, message } = asObject(data);
  return {
    name: typeof error === "string" ? error : "Error",
    message: typeof message === "string" ? message : JSON.stringify(data),
  };
}
