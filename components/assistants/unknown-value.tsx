"use client";

import { Eye } from "lucide-react";
import { useState } from "react";
import { JsonText } from "@/components/schema-form/json-text";
import { SmallButton } from "@/components/schema-form/small-button";
import { Button } from "@/components/ui/button";
import type { Json } from "@/lib/langgraph/types";
import { conceal, holdsConcealed } from "@/lib/secrets";

type UnknownValueProps = {
  /** Of what can be pressed or typed in, so that a link can lead there. */
  id: string;
  name: string;
  /** undefined: it was taken away. */
  value: Json | undefined;
  isSecret: (name: string) => boolean;
  onChange: (value: Json) => void;
  onMalformed: (malformed: boolean) => void;
  onRemove: () => void;
  onPutBack: () => void;
};

/** One value that the schema does not know, hidden where it holds a secret. */
export function UnknownValue(props: UnknownValueProps) {
  const { id, name, value, isSecret, onChange, onMalformed, onRemove, onPutBack } = props;
  const [hidden, setHidden] = useState(
    value !== undefined && holdsConcealed(conceal({ [name]: value }, isSecret)),
  );
  const called = name === "" ? "(no name)" : name;
  const absent = value === undefined;
  return (
    <div className="flex min-w-0 flex-col gap-1 [&_textarea]:min-h-8">
      <div className="flex min-h-6 items-center justify-between gap-3">
        <span id={`${id}-label`} className="min-w-0 break-words font-medium font-mono text-sm">
          {called}
        </span>
        <SmallButton
          label={absent ? "Put back" : "Remove"}
          about={called}
          disabled={false}
          onPress={absent ? onPutBack : onRemove}
        />
      </div>
      {absent && <p className="text-muted-foreground text-sm">Removed on saving.</p>}
      {!absent && hidden && (
        <Button
          id={id}
          variant="outline"
          icon={<Eye />}
          className="justify-start self-start"
          aria-describedby={`${id}-label`}
          onClick={() => setHidden(false)}
        >
          Show the secret
        </Button>
      )}
      {!absent && !hidden && (
        <JsonText
          id={id}
          labelledBy={`${id}-label`}
          value={value}
          onChange={(next) => next !== undefined && onChange(next)}
          onInvalid={(message) => onMalformed(message !== null)}
          rows={1}
        />
      )}
    </div>
  );
}
