import { lazy } from "react";

/** `AssistantsDownload`, loaded when it is asked for. */
export const AssistantsDownload = lazy(async () => ({
  default: (await import("./assistants-download")).AssistantsDownload,
}));
