"use client";

import { TriangleAlert } from "lucide-react";
import { Button } from "@/components/ui/button";

type ViewNoticeProps = {
  /** The view that holds what the other one cannot show. */
  view: "form" | "json";
  onKeepEditing: () => void;
  onDiscard: () => void;
};

const WORDS = {
  form: {
    title: "A field holds text that is not JSON yet",
    detail: "The JSON view would not have it. Mend it first, or discard what cannot be read.",
    discard: "Discard that text and go to JSON",
  },
  json: {
    title: "This text cannot be shown as a form yet",
    detail: "Mend what is marked below first, or go back to the last values that could be read.",
    discard: "Discard the text and go back to the form",
  },
};

/** Why the view stays: switching would lose what is typed, so the person chooses. */
export function ViewNotice({ view, onKeepEditing, onDiscard }: ViewNoticeProps) {
  const { title, detail, discard } = WORDS[view];
  return (
    <div
      role="alert"
      className="flex items-start gap-2.5 rounded-lg border border-warning/40 bg-warning/5 p-3 text-sm"
    >
      <TriangleAlert aria-hidden className="mt-px size-4 shrink-0 text-warning" />
      <div className="flex min-w-0 flex-1 flex-col gap-1">
        <p className="font-medium">{title}</p>
        <p className="text-muted-foreground">{detail}</p>
        <div className="mt-1.5 flex flex-wrap gap-2">
          <Button size="sm" onClick={onKeepEditing}>
            Keep editing
          </Button>
          <Button size="sm" variant="outline" onClick={onDiscard}>
            {discard}
          </Button>
        </div>
      </div>
    </div>
  );
}
