"use client";

import { useState } from "react";
import type { AssistantVersion } from "@/lib/langgraph/types";
import { changeSummary } from "@/lib/versions/change-summary";

/** What changed in a version, worked out once it comes into sight: prompts may be long. */
export function ChangeSummaryLine({
  version,
  before,
}: {
  version: AssistantVersion;
  before: AssistantVersion | undefined;
}) {
  const [seen, setSeen] = useState(false);
  if (seen) return changeSummary(before, version);
  return (
    <span
      ref={(element) => {
        if (!element) return;
        const observer = new IntersectionObserver((entries) => {
          if (entries.some(({ isIntersecting }) => isIntersecting)) setSeen(true);
        });
        observer.observe(element);
        return () => observer.disconnect();
      }}
    >
      …
    </span>
  );
}
