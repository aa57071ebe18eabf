"use client";

import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { takeFocus } from "@/components/ui/take-focus";
import { Textarea } from "@/components/ui/textarea";

type Props = {
  choice: "respond" | "decline";
  text: string;
  takesFocus: boolean;
  sends: boolean;
  onChange: (text: string) => void;
  onSubmit: () => void;
  onBack: () => void;
};

/** The words of a decision: a response, or why something is rejected. */
export function DecisionText(props: Props) {
  const { choice, text, takesFocus, sends, onChange, onSubmit, onBack } = props;
  const isResponse = choice === "respond";
  const isMissing = isResponse && text.trim() === "";
  return (
    <form
      className="flex flex-col gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        if (!isMissing) onSubmit();
      }}
    >
      <Field
        label={isResponse ? "Your response" : "Reason"}
        description={isResponse ? undefined : "Told to the model in place of a result. Optional."}
      >
        <Textarea
          ref={takesFocus ? takeFocus : undefined}
          rows={2}
          value={text}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      </Field>
      <div className="flex gap-2">
        <Button type="submit" variant="primary" aria-disabled={isMissing}>
          {isResponse ? (sends ? "Send response" : "Keep response") : "Reject"}
        </Button>
        <Button variant="ghost" onClick={onBack}>
          Back
        </Button>
      </div>
    </form>
  );
}
