"use client";

import { useMemo } from "react";
import { useDeployment } from "@/components/shell/deployment-provider";
import { useStored } from "@/components/ui/use-stored";
import { type ColumnChoice, isUsual, parseColumnChoice } from "@/lib/table-columns";

/** The columns of the table as this browser remembers them for the deployment. */
export function useColumns() {
  const [text, keep] = useStored(`roster:columns:${useDeployment().slug}`);
  const choice = useMemo(() => parseColumnChoice(text), [text]);
  return {
    choice,
    choose: (next: ColumnChoice) => keep(isUsual(next) ? null : JSON.stringify(next)),
    reset: () => keep(null),
  };
}

export type Columns = ReturnType<typeof useColumns>;
