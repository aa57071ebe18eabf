"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Disclosure } from "./disclosure";
import { NO_CHAT } from "./mode-switch";
import type { ShownMode } from "./shown-mode";
import type { StudioView } from "./use-studio-view";

/** Why there is no Chat, and where a person says that there is. */
export function NameMessages({ shown, view }: { shown: ShownMode; view: StudioView }) {
  const [name, setName] = useState(shown.key ?? "");
  if (shown.key !== null && !shown.isNamed) return null;
  return (
    <Disclosure summary={shown.isNamed ? `Chat reads “${shown.key}”` : "Why is there no Chat?"}>
      <p className="text-muted-foreground">
        {NO_CHAT} If its state does hold messages, name the key they are under.
      </p>
      <form
        className="flex flex-col gap-2"
        onSubmit={(event) => {
          event.preventDefault();
          view.nameMessages(name.trim() || null);
        }}
      >
        <Field label="Key of the messages">
          <Input
            value={name}
            placeholder="messages"
            spellCheck={false}
            autoComplete="off"
            onChange={(event) => setName(event.currentTarget.value)}
          />
        </Field>
        <Button type="submit" size="sm" variant="outline" className="self-start">
          {name.trim() === "" && shown.isNamed ? "Forget this key" : "Use this key"}
        </Button>
      </form>
    </Disclosure>
  );
}
