import { type GenericSchema, type InferOutput, safeParse } from "valibot";
import { RosterError } from "@/lib/errors";
import { shapeProblem } from "./shape-problem";

/** A parser of answers: throws RosterError `upstream_invalid` for what is not `what`. */
export function parser<S extends GenericSchema>(
  what: string,
  schema: S,
): (value: unknown) => InferOutput<S> {
  return (value) => {
    const result = safeParse(schema, value);
    if (result.success) return result.output;
    const [issue] = result.issues;
    throw new RosterError(
      "upstream_invalid",
      `The server's answer is not ${what}: ${shapeProblem(issue)}.`,
      { cause: result.issues },
    );
  };
}
