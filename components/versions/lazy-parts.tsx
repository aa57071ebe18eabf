"use client";

import dynamic from "next/dynamic";

// Shown once the versions are: none of them is needed to draw the page.
export const VersionLabels = dynamic(
  () => import("@/components/labels/version-labels").then((part) => part.VersionLabels),
  { ssr: false },
);
export const LabelBar = dynamic(
  () => import("@/components/labels/version-labels").then((part) => part.LabelBar),
  { ssr: false, loading: () => <div className="h-7" /> },
);
export const VersionMenu = dynamic(
  () => import("@/components/exchange/version-menu").then((part) => part.VersionMenu),
  { ssr: false, loading: () => <span className="size-7" /> },
);
// Only where an activation left something as it was.
export const LeftBehindNotice = dynamic(
  () => import("./left-behind-notice").then((part) => part.LeftBehindNotice),
  { ssr: false },
);
