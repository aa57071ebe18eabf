import { useMemo } from "react";
import { CopyButton } from "@/components/ui/copy-button";
import { RelativeTime } from "@/components/ui/relative-time";
import { Spinner } from "@/components/ui/spinner";
import { tokensOf } from "@/lib/run-log/count-tokens";
import { nestItems } from "@/lib/run-log/nest-items";
import { previewJson } from "@/lib/run-log/preview-json";
import type { LogTurn } from "@/lib/run-log/run-log";
import { LazyDisclosure } from "../disclosure";
import { LogFacts } from "./log-facts";
import { LogItems } from "./log-items";
import { DEED_WORDS, durationOf, tokenDetails } from "./log-words";
import { ValueViews } from "./value-views";

/** One run: what it was given, its steps, and how it ended. */
export function Turn({ turn, isLast }: { turn: LogTurn; isLast: boolean }) {
  const { number, deed, status, startedAt, clock } = turn;
  const tokens = tokensOf(turn, () => true);
  const { name } = DEED_WORDS[deed];
  return (
    <section aria-label={`Turn ${number}`}>
      <LazyDisclosure
        open={isLast}
        summary={
          <>
            <h3 className="inline font-semibold">Turn {number}</h3>
            <span className="text-muted-foreground">
              {name && ` · ${name}`}
              {clock !== "none" && (
                <>
                  {" · "}
                  <RelativeTime value={new Date(startedAt).toISOString()} />
                </>
              )}
            </span>
          </>
        }
        aside={<LogFacts status={status} duration={durationOf(turn, turn)} tokens={tokens} />}
      >
        {() => (
          <>
            {tokens && (
              <p className="text-muted-foreground text-xs">Tokens: {tokenDetails(tokens)}</p>
            )}
            <TurnBody turn={turn} />
          </>
        )}
      </LazyDisclosure>
    </section>
  );
}

function TurnBody({ turn }: { turn: LogTurn }) {
  const { deed, input, failure, status, next, clock } = turn;
  const nodes = useMemo(() => nestItems(turn), [turn]);
  const { given } = DEED_WORDS[deed];
  return (
    <>
      {clock === "none" && (
        <p className="text-muted-foreground text-xs">
          This run was going on when the page was opened, so how long its steps took is not known.
        </p>
      )}
      {given && (
        <LazyDisclosure
          summary={
            <>
              {given} <span className="text-muted-foreground text-xs">{previewJson(input)}</span>
            </>
          }
        >
          {() => <ValueViews label={given.toLowerCase()} value={input} />}
        </LazyDisclosure>
      )}
      {nodes.length > 0 && <LogItems turn={turn} nodes={nodes} label="Steps" />}
      {nodes.length === 0 && status !== "running" && (
        <p className="text-muted-foreground">No step of it was seen.</p>
      )}
      {status === "running" && (
        <p className="inline-flex items-center gap-2 text-muted-foreground">
          <Spinner /> Running…
        </p>
      )}
      {failure && (
        <div className="flex items-start gap-2 rounded-lg border border-destructive/40 p-2.5">
          <p className="min-w-0 flex-1 whitespace-pre-wrap break-words [overflow-wrap:anywhere]">
            <span className="font-medium text-destructive">{failure.name}:</span> {failure.message}
          </p>
          <CopyButton text={`${failure.name}: ${failure.message}`} label="Copy error" />
        </div>
      )}
      {status !== "running" && next.length > 0 && (
        <p className="text-muted-foreground text-xs">It would go on with {next.join(", ")}.</p>
      )}
    </>
  );
}
