"use client";

import dynamic from "next/dynamic";

/** The labels of a row, fetched once the rows are there. */
export const AssistantLabels = dynamic(
  () => import("@/components/labels/assistant-labels").then((part) => part.AssistantLabels),
  { ssr: false },
);
