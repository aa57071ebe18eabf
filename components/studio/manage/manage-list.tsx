"use client";

import { Plus } from "lucide-react";
import { useDeferredValue, useId, useState } from "react";
import { ReadError } from "@/components/assistants/read-error";
import { usePageOfAssistants } from "@/components/assistants/use-page-of-assistants";
import { WriteButton } from "@/components/shell/write-button";
import { cn } from "@/components/ui/cn";
import { Pagination } from "@/components/ui/pagination";
import { SearchInput } from "@/components/ui/search-input";
import { Skeleton } from "@/components/ui/skeleton";
import { formatCount } from "@/lib/format";
import type { Assistant } from "@/lib/langgraph/types";
import { ManageRow } from "./manage-row";
import { MANAGE } from "./use-manage";

const PER_PAGE = 25;
const WAITING = ["w-40", "w-28", "w-36", "w-32", "w-44"];

type ManageListProps = {
  /** Studio's own. */
  assistant: Assistant;
  chosen: string | null;
  className: string;
  onChoose: (what: string) => void;
};

/** The assistants of one graph by name, newest first; Studio's own stands before them all. */
export function ManageList({ assistant, chosen, className, onChoose }: ManageListProps) {
  const id = useId();
  const [typed, setTyped] = useState("");
  const [page, setPage] = useState(1);
  const name = useDeferredValue(typed.trim());
  const { data, problem, isPlaceholderData, tryAgain } = usePageOfAssistants({
    filter: { graph_id: assistant.graph_id, ...(name && { name }) },
    page,
    perPage: PER_PAGE,
  });
  const own = assistant.assistant_id;
  const found = data?.rows ?? [];
  const rows = name ? found : [assistant, ...found.filter((row) => row.assistant_id !== own)];
  const count = data?.count ?? 0;

  function search(text: string) {
    setTyped(text);
    setPage(1);
  }

  return (
    <section
      aria-labelledby={id}
      className={cn("flex min-w-0 flex-col border-border max-md:flex-1", className)}
    >
      <div className="flex items-center justify-between py-2 pr-2 pl-4">
        <h3 id={id} className="font-semibold text-sm">
          Assistants
          {data && (
            <span className="ml-2 font-normal text-muted-foreground text-xs tabular-nums">
              {data.isAtLeast ? `more than ${formatCount(count - 1)}` : formatCount(count)}
            </span>
          )}
        </h3>
        <WriteButton
          size="sm"
          variant="ghost"
          icon={<Plus />}
          title="Create a new assistant from the current settings"
          aria-pressed={chosen === null}
          onClick={() => onChoose(MANAGE.new)}
        >
          New
        </WriteButton>
      </div>
      <div className="px-2 pb-2">
        <SearchInput
          label={`Search assistants of ${assistant.graph_id}`}
          placeholder="Search by name…"
          value={typed}
          onValueChange={search}
          className="max-w-none"
        />
      </div>
      <div
        aria-busy={isPlaceholderData || undefined}
        className="min-h-0 flex-1 overflow-y-auto px-2 pb-2"
      >
        {problem && (
          <ReadError error={problem} kept={Boolean(data)} onRetry={() => void tryAgain()} />
        )}
        {!data && !problem && <Waiting />}
        {data && rows.length === 0 && (
          <p role="status" className="p-2 text-muted-foreground text-sm">
            No assistant of {assistant.graph_id} has this in its name.
          </p>
        )}
        <ul>
          {(data || problem ? rows : []).map((row) => (
            <ManageRow
              key={row.assistant_id}
              assistant={row}
              inStudio={row.assistant_id === own}
              chosen={row.assistant_id === chosen}
              onChoose={() => onChoose(row.assistant_id)}
            />
          ))}
        </ul>
      </div>
      {count > PER_PAGE && (
        <div className="border-border border-t px-3 py-2">
          <Pagination
            page={page}
            pageSize={PER_PAGE}
            total={count}
            isAtLeast={data?.isAtLeast}
            onPageChange={setPage}
          />
        </div>
      )}
    </section>
  );
}

function Waiting() {
  return (
    <div aria-busy className="flex flex-col gap-4 p-2">
      <span role="status" className="sr-only">
        Loading assistants…
      </span>
      {WAITING.map((width) => (
        <Skeleton key={width} className={width} />
      ))}
    </div>
  );
}
