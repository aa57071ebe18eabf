"use client";

import { Paperclip } from "lucide-react";
import { useRef } from "react";
import { WriteIconButton } from "@/components/shell/write-button";

type Props = { disabled: boolean; onFiles: (files: File[]) => void };

export function AttachButton({ disabled, onFiles }: Props) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <WriteIconButton
        least="runner"
        label="Attach files"
        icon={<Paperclip />}
        aria-disabled={disabled}
        onClick={() => disabled || input.current?.click()}
      />
      <input
        ref={input}
        type="file"
        multiple
        hidden
        onChange={({ currentTarget }) => {
          onFiles([...(currentTarget.files ?? [])]);
          // So that the same file can be chosen again.
          currentTarget.value = "";
        }}
      />
    </>
  );
}
