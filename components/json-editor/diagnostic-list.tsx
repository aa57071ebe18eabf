import { CircleAlert, TriangleAlert } from "lucide-react";
import { Button } from "@/components/ui/button";
import type { JsonDiagnostic } from "./json-editor";

const MOST_SHOWN = 5;

type DiagnosticListProps = {
  text: string;
  diagnostics: readonly JsonDiagnostic[];
  onSelect: (diagnostic: JsonDiagnostic) => void;
};

/** What is marked in a text, in words, each a button that leads to its place. */
export function DiagnosticList({ text, diagnostics, onSelect }: DiagnosticListProps) {
  const more = diagnostics.length - MOST_SHOWN;
  return (
    <ul className="flex flex-col items-start text-xs">
      {diagnostics.slice(0, MOST_SHOWN).map((each) => {
        const isError = each.severity === "error";
        const Icon = isError ? CircleAlert : TriangleAlert;
        return (
          <li key={`${each.from} ${each.message}`} className="flex min-w-0 items-start gap-1.5">
            <Icon
              aria-hidden
              className={`mt-1.5 size-3 shrink-0 ${isError ? "text-destructive" : "text-warning"}`}
            />
            <Button
              variant="link"
              className={`min-w-0 whitespace-normal break-words text-left text-xs ${isError ? "text-destructive" : "text-warning"}`}
              onClick={() => onSelect(each)}
            >
              <span className="min-w-0 [overflow-wrap:anywhere]">
                Line {lineOf(text, each.from)}: {each.message}
              </span>
            </Button>
          </li>
        );
      })}
      {more > 0 && <li className="pl-4.5 text-muted-foreground">and {more} more</li>}
    </ul>
  );
}

function lineOf(text: string, offset: number): number {
  let line = 1;
  for (let at = text.indexOf("\n"); at !== -1 && at < offset; at = text.indexOf("\n", at + 1)) {
    line++;
  }
  return line;
}
