"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { takeFocus } from "@/components/ui/take-focus";
import { AUTHOR_LIMIT } from "@/lib/versions/save-stamp";

type AuthorFieldProps = { author: string; onChange: (author: string) => void };

/** Who saves: a name that this browser remembers, as nobody is signed in. */
export function AuthorField({ author, onChange }: AuthorFieldProps) {
  const [editing, setEditing] = useState(false);
  if (editing) {
    return (
      <Field label="Your name" description="Shown with this version, and kept in this browser.">
        <Input
          ref={takeFocus}
          value={author}
          maxLength={AUTHOR_LIMIT}
          autoComplete="name"
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      </Field>
    );
  }
  return (
    <p className="flex min-w-0 flex-wrap items-center gap-x-1 text-muted-foreground text-sm">
      {author ? (
        <span className="min-w-0 break-words">
          Saved as <span className="font-medium text-foreground">{author}</span>
        </span>
      ) : (
        "Saved without a name"
      )}
      <Button size="sm" variant="ghost" onClick={() => setEditing(true)}>
        {author ? "Change" : "Add your name"}
      </Button>
    </p>
  );
}
