import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { RelativeTime } from "@/components/ui/relative-time";
import type { CheckpointFact } from "@/lib/run/checkpoint-facts";
import { PickRow } from "../pick-row";
import { type Checkpoints, checkpointName } from "./use-checkpoints";

type Props = {
  checkpoints: Checkpoints;
  shown: string;
  onShow: (id: string) => void;
};

/** The checkpoints of a thread, newest first, those of other branches set in. */
export function CheckpointList({ checkpoints, shown, onShow }: Props) {
  const { facts, history } = checkpoints;
  return (
    <nav
      aria-label="Checkpoints"
      className="min-h-0 overflow-y-auto border-border p-2 max-md:border-b md:border-r"
    >
      <ol className="flex flex-col gap-0.5">
        {facts.map((fact) => (
          <li key={fact.id}>
            <Row fact={fact} isShown={fact.id === shown} onShow={() => onShow(fact.id)} />
          </li>
        ))}
      </ol>
      {history.hasNextPage && (
        <Button
          size="sm"
          variant="ghost"
          className="mt-1 w-full"
          pending={history.isFetchingNextPage}
          onClick={() => void history.fetchNextPage()}
        >
          Show older
        </Button>
      )}
    </nav>
  );
}

function Row({
  fact,
  isShown,
  onShow,
}: {
  fact: CheckpointFact;
  isShown: boolean;
  onShow: () => void;
}) {
  const { standing, mark, at } = fact;
  return (
    <PickRow
      isShown={isShown}
      onShow={onShow}
      className={standing === "branch" && "border-border border-l-2 pl-3"}
    >
      <span className="flex min-w-0 items-center gap-1.5">
        <span className="min-w-0 truncate font-medium" title={checkpointName(fact)}>
          {checkpointName(fact)}
        </span>
        {mark && (
          <Badge tone={mark === "failed" ? "destructive" : "warning"}>
            {mark === "failed" ? "Failed" : "Waiting"}
          </Badge>
        )}
      </span>
      <span className="flex min-w-0 gap-1.5 text-muted-foreground text-xs">
        {standing === "latest" && <span>Latest</span>}
        {standing === "branch" && <span>Other branch</span>}
        <RelativeTime value={at} />
      </span>
    </PickRow>
  );
}
