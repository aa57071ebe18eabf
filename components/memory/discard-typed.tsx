import { AlertDialog } from "@/components/ui/alert-dialog";

/** Before a sheet with unsaved text closes. */
export function DiscardTyped({ onKeep, onDiscard }: { onKeep: () => void; onDiscard: () => void }) {
  return (
    <AlertDialog
      open
      onOpenChange={onKeep}
      title="Discard your changes?"
      description="What you typed has not been saved. If you close this, it is lost."
      cancelLabel="Keep editing"
      confirmLabel="Discard changes"
      onConfirm={onDiscard}
    />
  );
}
