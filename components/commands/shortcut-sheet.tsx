"use client";

import { Dialog, DialogBody } from "@/components/ui/dialog";
import { Kbd } from "@/components/ui/kbd";
import { shortcutKeys } from "@/lib/shortcut-names";
import { shortcutGroups } from "@/lib/shortcut-words";
import type { ShortcutId } from "@/lib/shortcuts";

/** All shortcuts, made of the table that their handlers ask. */
export function ShortcutSheet({ onClose }: { onClose: () => void }) {
  return (
    <Dialog
      open
      size="md"
      onOpenChange={onClose}
      title="Keyboard shortcuts"
      description="Single keys work while no field has the focus."
    >
      <DialogBody scrollable className="gap-x-8 sm:columns-2">
        {shortcutGroups().map(({ title, shortcuts }) => (
          <section key={title} aria-label={title} className="mb-5 break-inside-avoid">
            <h3 className="mb-1 font-medium text-muted-foreground text-xs">{title}</h3>
            <dl>
              {shortcuts.map(({ id, does }) => (
                <div key={id} className="flex items-baseline justify-between gap-3 py-1 text-sm">
                  <dt className="min-w-0">{does}</dt>
                  <dd className="flex shrink-0 items-center gap-1">
                    <ShortcutKeys id={id} />
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </DialogBody>
    </Dialog>
  );
}

export function ShortcutKeys({ id }: { id: ShortcutId }) {
  return shortcutKeys(id).map((held, at) => (
    <span key={held.join()} className="inline-flex items-center gap-1">
      {at > 0 && <span className="text-muted-foreground text-xs">or</span>}
      {held.map((key) => (
        <Kbd key={key}>{key}</Kbd>
      ))}
    </span>
  ));
}
