import { use, useEffect, useEffectEvent } from "react";
import { FormActions } from "./form-actions";

/** Tells the form's owner what keeps a control's text from being part of the value, while it does. */
export function useProblem(id: string, problem: string | null): void {
  const { report } = use(FormActions);
  const tell = useEffectEvent((message: string | null) => report(id, message));
  useEffect(() => {
    if (problem === null) return;
    tell(problem);
    return () => tell(null);
  }, [problem]);
}
