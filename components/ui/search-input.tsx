"use client";

import { Search, X } from "lucide-react";
import { type RefObject, useRef } from "react";
import { ariaShortcut, shortcutKeys } from "@/lib/shortcut-names";
import type { ShortcutId } from "@/lib/shortcuts";
import { cn } from "./cn";
import { IconButton } from "./icon-button";
import { Input } from "./input";
import { Kbd } from "./kbd";

export type SearchInputProps = {
  label: string;
  value: string;
  onValueChange: (value: string) => void;
  placeholder?: string | undefined;
  /** What focuses it, shown while it is empty. The caller listens for it. */
  shortcut?: ShortcutId | undefined;
  ref?: RefObject<HTMLInputElement | null> | undefined;
  className?: string | undefined;
};

export function SearchInput(props: SearchInputProps) {
  const { label, value, onValueChange, placeholder, shortcut, className } = props;
  const ownRef = useRef<HTMLInputElement>(null);
  const ref = props.ref ?? ownRef;

  function clear() {
    onValueChange("");
    ref.current?.focus();
  }

  return (
    <search className={cn("relative block w-full base:max-w-72", className)}>
      <Search
        aria-hidden
        className="pointer-events-none absolute top-2 left-2.5 size-4 text-muted-foreground"
      />
      <Input
        ref={ref}
        type="search"
        aria-label={label}
        aria-keyshortcuts={shortcut && ariaShortcut(shortcut)}
        autoComplete="off"
        spellCheck={false}
        placeholder={placeholder}
        value={value}
        onChange={(event) => onValueChange(event.currentTarget.value)}
        onKeyDown={(event) => {
          // It finds while one types; in a form, Enter would submit that.
          if (event.key === "Enter" && !event.metaKey && !event.ctrlKey) event.preventDefault();
          if (event.key !== "Escape" || value === "") return;
          event.preventDefault();
          onValueChange("");
        }}
        className="pr-8 pl-8 [&::-webkit-search-cancel-button]:hidden"
      />
      {value !== "" && (
        <IconButton
          label="Clear search"
          icon={<X />}
          className="absolute top-1 right-1 size-6 [&>svg]:size-3.5"
          onClick={clear}
        />
      )}
      {value === "" && shortcut && (
        <Kbd className="pointer-events-none absolute top-1.5 right-1.5 pointer-coarse:hidden">
          {shortcutKeys(shortcut)[0]?.join(" ")}
        </Kbd>
      )}
    </search>
  );
}
