"use client";

import { type ReactNode, useMemo, useState } from "react";
import { Button } from "@/components/ui/button";
import { formatCount } from "@/lib/format";
import {
  capLines,
  clipLine,
  foldedWords,
  foldLines,
  isLong,
  type PlacedLine,
  placePieces,
} from "@/lib/versions/fold-lines";
import { textDiff } from "@/lib/versions/text-diff";

const MOST_LINES = 200;
// Gives a line without text its height.
const EMPTY = "\u200b";

// The signs are text of the page to screen readers, and no part of what is selected and copied.
const LINE =
  "block whitespace-pre-wrap break-words py-px pr-3 pl-7 no-underline [overflow-wrap:anywhere] before:-ml-4 before:inline-block before:w-4 before:select-none";
const LOOK = {
  same: "before:content-['']",
  removed: "bg-destructive/10 before:text-destructive before:content-['−']",
  added: "bg-success/10 before:text-success before:content-['+']",
};
const WORD = {
  same: "",
  removed: "rounded-xs bg-destructive/20 line-through decoration-1",
  added: "rounded-xs bg-success/20 underline decoration-1 underline-offset-2",
};
const ELEMENT = { same: "div", removed: "del", added: "ins" } as const;

// Stable, so that it is called once: what was pressed to bring the lines is gone.
const takeFocus = (element: HTMLElement | null) => element?.focus({ preventScroll: true });

/** Two texts line by line: unchanged runs folded, very long ones cut until all is asked for. */
export function TextLines({
  before,
  after,
}: {
  before: string | undefined;
  after: string | undefined;
}) {
  const segments = useMemo(() => foldLines(textDiff(before, after)), [before, after]);
  const [all, setAll] = useState(false);
  const [opened, setOpened] = useState<ReadonlySet<number>>(new Set());
  const { segments: shown, hidden } = capLines(
    segments,
    all ? Number.POSITIVE_INFINITY : MOST_LINES,
  );
  const clipped = !all && shown.some(({ folded, lines }) => !folded && lines.some(isLong));
  return (
    <div
      tabIndex={-1}
      data-lines
      className="min-w-0 overflow-hidden rounded-lg border border-border bg-code py-1 font-mono text-code-foreground text-xs outline-none"
    >
      {shown.map((segment) => {
        const { lines, folded } = segment;
        const at = lines[0]?.at ?? 0;
        if (!folded) return <Lines key={at} lines={lines} clip={!all} />;
        if (opened.has(at)) {
          return (
            <div key={at} ref={takeFocus} tabIndex={-1} className="outline-none">
              <Lines lines={lines} clip={!all} />
            </div>
          );
        }
        return (
          <Fold key={at} onPress={() => setOpened(new Set([...opened, at]))}>
            Show {foldedWords(segment)}
          </Fold>
        );
      })}
      {(hidden > 0 || clipped) && (
        <Fold
          onPress={(button) => {
            button.closest<HTMLElement>("[data-lines]")?.focus({ preventScroll: true });
            setAll(true);
          }}
        >
          {hidden > 0 ? `Show all, ${formatCount(hidden)} more lines` : "Show the lines whole"}
        </Fold>
      )}
    </div>
  );
}

function Lines({ lines, clip }: { lines: readonly PlacedLine[]; clip: boolean }) {
  return lines.map((line) => {
    const { side, pieces, at } = clip ? clipLine(line) : line;
    const Element = ELEMENT[side];
    return (
      <Element key={at} className={`${LINE} ${LOOK[side]}`}>
        {placePieces(pieces).map((piece) =>
          piece.changed ? (
            <span key={piece.at} className={WORD[side]}>
              {piece.text}
            </span>
          ) : (
            piece.text
          ),
        )}
        {pieces.length === 0 && EMPTY}
      </Element>
    );
  });
}

function Fold({
  onPress,
  children,
}: {
  onPress: (button: HTMLElement) => void;
  children: ReactNode;
}) {
  return (
    <Button
      variant="ghost"
      size="sm"
      className="my-0.5 w-full justify-start rounded-none pl-7 font-normal font-sans text-muted-foreground text-xs"
      onClick={(event) => onPress(event.currentTarget)}
    >
      {children}
    </Button>
  );
}
