import { Disclosure } from "./disclosure";
import { PlainText } from "./plain-text";

/** What the model thought before it answered, folded away. */
export function Reasoning({ text, live }: { text: string; live: boolean }) {
  return (
    <Disclosure summary={live ? "Thinking…" : "Reasoning"}>
      <div className="text-muted-foreground">
        <PlainText text={text} />
      </div>
    </Disclosure>
  );
}
