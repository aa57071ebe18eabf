"use client";

import { PanelLeft } from "lucide-react";
import { usePageActions } from "@/components/shell/page-actions";
import { IconButton } from "@/components/ui/icon-button";
import { useThreadList } from "./use-thread-list";

export function ThreadsButton() {
  const { scope, toggle } = useThreadList();
  usePageActions(() => [{ label: "Threads", run: toggle }]);
  return (
    <IconButton
      label="Threads"
      icon={<PanelLeft />}
      size="sm"
      className="-ml-1.5"
      aria-expanded={scope !== null}
      onClick={toggle}
    />
  );
}
