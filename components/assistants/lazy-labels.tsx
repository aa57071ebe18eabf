"use client";

import dynamic from "next/dynamic";

/** The labels of a row, loaded for the first row that has some. */
export const AssistantLabels = dynamic(
  () => import("@/components/labels/assistant-labels").then((part) => part.AssistantLabels),
  { ssr: false },
);
