"use client";

import { useMemo, useState } from "react";
import { Dialog, DialogBody } from "@/components/ui/dialog";
import { downloadFile } from "@/components/ui/download-file";
import { toast } from "@/components/ui/toast";
import { dataUrlFacts, readDataUrl } from "@/lib/run/data-url";
import type { MediaPart } from "@/lib/run/media-block";
import { SafeLink } from "../safe-link";
import { FileChip } from "./file-chip";

/**
 * A picture or a file of a message. Only what the message itself holds is shown: a picture from
 * elsewhere would tell its server who reads this.
 */
export function MessageMedia({ part }: { part: MediaPart }) {
  const { url, name } = part;
  const [broken, setBroken] = useState(false);
  const isImage = part.type === "image";
  const kind = isImage ? "Image" : "File";
  if (url === null) {
    return <p className="text-muted-foreground text-sm">{name ? `${kind}: ${name}` : kind}</p>;
  }
  if (!/^data:/i.test(url)) {
    return (
      <p className="text-sm">
        <SafeLink href={url}>
          {kind}: {name ?? url}
        </SafeLink>
      </p>
    );
  }
  if (isImage && !broken) {
    return <ShownImage url={url} name={name} onBroken={() => setBroken(true)} />;
  }
  return <HeldFile url={url} name={name} kind={kind} />;
}

type Held = { url: string; name: string | null };

function ShownImage({ url, name, onBroken }: Held & { onBroken: () => void }) {
  const [open, setOpen] = useState(false);
  const title = name ?? "Image";
  return (
    <>
      <button
        type="button"
        aria-label={name ? `Open image ${name}` : "Open image"}
        onClick={() => setOpen(true)}
        className="flex max-w-full cursor-zoom-in overflow-hidden rounded-md border border-border bg-background focus-visible:outline-2 focus-visible:outline-ring focus-visible:outline-offset-2"
      >
        {/* biome-ignore lint/performance/noImgElement: it is in the message itself, not at an address. */}
        <img
          src={url}
          alt={title}
          onError={onBroken}
          className="max-h-60 min-h-10 min-w-10 max-w-full object-contain"
        />
      </button>
      <Dialog open={open} onOpenChange={setOpen} title={title} size="lg">
        <DialogBody className="flex flex-col items-start gap-3 px-4 pb-4">
          {/* biome-ignore lint/performance/noImgElement: as above. */}
          <img src={url} alt={title} className="max-h-[75dvh] max-w-full object-contain" />
          <HeldFile url={url} name={name} kind="Image" />
        </DialogBody>
      </Dialog>
    </>
  );
}

function HeldFile({ url, name, kind }: Held & { kind: string }) {
  const facts = useMemo(() => dataUrlFacts(url), [url]);
  if (!facts) return <p className="text-muted-foreground text-sm">{kind} that cannot be read</p>;
  const [, extension = "bin"] = /\/(?:x-)?(\w+)/.exec(facts.type) ?? [];
  const fileName = name ?? `${kind.toLowerCase()}.${extension}`;
  // A message may hold many large files: each is decoded only when it is asked for.
  const download = () => {
    const read = readDataUrl(url);
    if (read) return downloadFile(fileName, read.bytes, read.type);
    toast({
      title: "Not downloaded",
      description: `What the message holds of “${fileName}” is damaged and cannot be read.`,
      tone: "destructive",
    });
  };
  return <FileChip name={fileName} {...facts} onDownload={download} />;
}
