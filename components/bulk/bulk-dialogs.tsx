"use client";

import dynamic from "next/dynamic";
import { useState } from "react";
import { flushSync } from "react-dom";
import type { BulkDeedName } from "@/components/assistants/selected-rows";
import { useSelection } from "@/components/assistants/use-selection";

const DeleteSelected = dynamic(
  () => import("./delete-selected").then((part) => part.DeleteSelected),
  { ssr: false },
);
const ExportSelected = dynamic(
  () => import("./export-selected").then((part) => part.ExportSelected),
  { ssr: false },
);
const MetadataSelected = dynamic(
  () => import("./metadata-selected").then((part) => part.MetadataSelected),
  { ssr: false },
);

/** The dialog of a deed, with those that are selected as it opens. It exists only while it is open. */
export function BulkDialogs({ deed, onClose }: { deed: BulkDeedName; onClose: () => void }) {
  const selection = useSelection();
  const [items] = useState(() => [...selection.read().values()]);

  function close() {
    flushSync(onClose);
    // The button that opened it goes with the bar, where nothing is left selected.
    if (document.activeElement === document.body) document.getElementById("main")?.focus();
  }

  const dialog = { items, onClose: close };
  if (deed === "export") return <ExportSelected {...dialog} />;
  if (deed === "metadata") return <MetadataSelected {...dialog} />;
  return <DeleteSelected {...dialog} />;
}
