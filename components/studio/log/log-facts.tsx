import { Badge } from "@/components/ui/badge";
import type { TurnStatus } from "@/lib/run-log/run-log";
import type { TokenUsage } from "@/lib/run-log/token-usage";
import { STATUS_BADGES, tokenDetails, tokenWords } from "./log-words";

type Props = { status: TurnStatus; duration: string | null; tokens: TokenUsage | null };

/** At the end of a turn's or a step's line: what it took, and how it ended. */
export function LogFacts({ status, duration, tokens }: Props) {
  const { tone, word } = STATUS_BADGES[status];
  return (
    <span className="flex shrink-0 items-center gap-2 text-muted-foreground text-xs tabular-nums">
      {tokens && (
        <span title={tokenDetails(tokens)} className="max-sm:hidden">
          {tokenWords(tokens)}
        </span>
      )}
      {duration && <span>{duration}</span>}
      <Badge tone={tone}>{word}</Badge>
    </span>
  );
}
