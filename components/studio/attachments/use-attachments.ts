"use client";

import { useEffect, useEffectEvent, useState, useSyncExternalStore } from "react";
import { AttachmentTray, EMPTY_TRAY } from "@/lib/run/attachment-tray";
import { tabStorage } from "@/lib/run/draft-target";

const trays = new Map<string, AttachmentTray>();
const none = () => EMPTY_TRAY;

/** The files beside what is written under `key`, and whether some are being dragged over the page. */
export function useAttachments(key: string) {
  const tray = trayOf(key);
  const attached = useSyncExternalStore(tray.subscribe, tray.snapshot, none);
  const isOver = useFileDrop((files) => void tray.attach(files));
  return { tray, attached, isOver };
}

/** Files dropped anywhere on the page: a browser would leave the page for one that misses its place. */
function useFileDrop(take: (files: File[]) => void): boolean {
  const [isOver, setOver] = useState(false);
  const receive = useEffectEvent(take);
  useEffect(() => {
    const abort = new AbortController();
    const { signal } = abort;
    function over(event: DragEvent) {
      if (!isOurs(event)) return;
      event.preventDefault();
      setOver(document.querySelector("dialog[open]") === null);
    }
    function leave(event: DragEvent) {
      if (event.relatedTarget === null) setOver(false);
    }
    function drop(event: DragEvent) {
      setOver(false);
      if (!isOurs(event)) return;
      event.preventDefault();
      // What a dialog covers is out of reach.
      if (document.querySelector("dialog[open]")) return;
      receive([...(event.dataTransfer?.files ?? [])]);
    }
    window.addEventListener("dragover", over, { signal });
    window.addEventListener("dragleave", leave, { signal });
    window.addEventListener("drop", drop, { signal });
    return () => abort.abort();
  }, []);
  return isOver;
}

/** Files, and no field takes them itself. */
function isOurs(event: DragEvent): boolean {
  return !event.defaultPrevented && event.dataTransfer?.types.includes("Files") === true;
}

function trayOf(key: string): AttachmentTray {
  // The server shows none, and is not to remember whose page it made.
  if (typeof window === "undefined") return new AttachmentTray(null, key);
  const tray = trays.get(key) ?? new AttachmentTray(tabStorage(), key);
  trays.set(key, tray);
  return tray;
}
