import type { FieldPathList } from "@rjsf/utils";
import { createContext } from "react";
import type { Json } from "@/lib/langgraph/types";

type Actions = {
  /** The new value at a path; undefined takes it away. */
  edit: (path: FieldPathList, next: Json | undefined) => void;
  /** What is wrong with the text of the control with this id; null: nothing any more. */
  report: (id: string, problem: string | null) => void;
};

/** What the fields of a form tell its owner. The functions stay the same while the form is there. */
export const FormActions = createContext<Actions>({
  edit: () => undefined,
  report: () => undefined,
});
