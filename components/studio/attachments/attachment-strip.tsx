"use client";

import { File, X } from "lucide-react";
import { type MouseEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import type { Attachment } from "@/lib/run/attached";
import type { AttachmentTray, TraySnapshot } from "@/lib/run/attachment-tray";
import { fileSize } from "@/lib/run/file-size";
import { mediaPart } from "@/lib/run/media-block";

type Props = { tray: AttachmentTray; attached: TraySnapshot };

/** What will be sent with the message, and what will not. */
export function AttachmentStrip({ tray, attached }: Props) {
  const { files, refused, lost } = attached;
  return (
    <div className="mb-1.5 flex flex-col gap-1.5">
      {(refused.length > 0 || lost.length > 0) && (
        <div className="flex items-start gap-2 rounded-md bg-warning/10 py-1.5 pr-1.5 pl-3 text-sm">
          <div role="alert" className="min-w-0 flex-1 break-words py-0.5 [overflow-wrap:anywhere]">
            {refused.map((why, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two files of one name are refused alike.
              <p key={at}>{why}</p>
            ))}
            {lost.length > 0 && (
              <p>
                Too large to outlast the reload: {lost.join(", ")}. Attach{" "}
                {lost.length === 1 ? "it" : "them"} again.
              </p>
            )}
          </div>
          <Button size="sm" onClick={(event) => leave(event, () => tray.dismiss())}>
            Dismiss
          </Button>
        </div>
      )}
      {files.length > 0 && (
        <ul aria-label="Attached" className="flex max-h-40 flex-wrap gap-1.5 overflow-y-auto p-0.5">
          {files.map((file) => (
            <li key={file.id} className="min-w-0 max-w-full max-sm:w-[calc(50%-0.1875rem)]">
              <AttachedFile file={file} onRemove={() => tray.remove(file.id)} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function AttachedFile({ file, onRemove }: { file: Attachment; onRemove: () => void }) {
  const [broken, setBroken] = useState(false);
  const part = mediaPart(file.block);
  return (
    <div className="flex max-w-64 items-center gap-2 rounded-md border border-border bg-card p-1 text-sm">
      {part?.type === "image" && part.url && !broken ? (
        // biome-ignore lint/performance/noImgElement: it is not on any server yet.
        <img
          src={part.url}
          alt=""
          onError={() => setBroken(true)}
          className="size-10 shrink-0 rounded-sm object-cover"
        />
      ) : (
        <span className="grid size-10 shrink-0 place-items-center rounded-sm bg-muted text-muted-foreground">
          <File aria-hidden className="size-4" />
        </span>
      )}
      <span className="min-w-0 flex-1">
        <span className="block truncate" title={file.name}>
          {file.name}
        </span>
        <span className="block truncate text-muted-foreground text-xs">{fileSize(file.size)}</span>
      </span>
      <IconButton
        size="sm"
        label={`Remove ${file.name}`}
        icon={<X />}
        onClick={(event) => leave(event, onRemove)}
      />
    </div>
  );
}

/** The focus goes on to a neighbour, or back to the message, before what had it goes away. */
function leave({ currentTarget }: MouseEvent<HTMLButtonElement>, then: () => void) {
  const item = currentTarget.closest("li");
  const neighbour = item?.nextElementSibling ?? item?.previousElementSibling;
  const next = neighbour?.querySelector("button") ?? currentTarget.form?.querySelector("textarea");
  next?.focus();
  then();
}
