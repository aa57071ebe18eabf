"use client";

import dynamic from "next/dynamic";
import { useState } from "react";
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
  if (deed === "export") return <ExportSelected items={items} onClose={onClose} />;
  if (deed === "metadata") return <MetadataSelected items={items} onClose={onClose} />;
  return <DeleteSelected items={items} onClose={onClose} />;
}
