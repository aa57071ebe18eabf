"use client";

import { Button } from "@/components/ui/button";
import type { Json } from "@/lib/langgraph/types";
import { ValueText } from "../value-text";

/** An answer that waits to be sent with the others. */
export function ReadyAnswer({ value, onChange }: { value: Json; onChange: () => void }) {
  return (
    <div className="flex flex-wrap items-start gap-3">
      <div className="min-w-0 flex-1">
        <p className="text-muted-foreground">Your answer, not sent yet</p>
        <ValueText value={value} />
      </div>
      <Button size="sm" variant="outline" onClick={onChange}>
        Change
      </Button>
    </div>
  );
}
