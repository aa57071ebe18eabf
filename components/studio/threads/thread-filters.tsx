import { lazy } from "react";
import { DownloadMenu } from "@/components/downloads/download-menu";
import { SearchInput } from "@/components/ui/search-input";
import { Segmented } from "@/components/ui/segmented";
import { Select } from "@/components/ui/select";
import { THREAD_STATUSES } from "@/lib/run/thread-list-params";
import { STATUS_WORD } from "./status-word";
import type { ThreadListView } from "./use-thread-list";

const SCOPES = [
  { value: "mine", label: "This assistant" },
  { value: "all", label: "All" },
] as const;

// Loaded when it is asked for.
const ThreadsDownload = lazy(async () => ({
  default: (await import("@/components/downloads/threads-download")).ThreadsDownload,
}));

type ThreadFiltersProps = {
  list: ThreadListView;
  scope: "mine" | "all";
  /** Whose threads the list holds; null for all of the deployment. */
  assistantId: string | null;
};

export function ThreadFilters({ list, scope, assistantId }: ThreadFiltersProps) {
  return (
    <div className="flex flex-col gap-2 px-4 pb-3">
      <div className="flex items-center justify-between gap-2">
        <Segmented label="Whose threads" options={SCOPES} value={scope} onValueChange={list.show} />
        <DownloadMenu what="threads" size="sm">
          {(format, onEnd) => (
            <ThreadsDownload
              format={format}
              input={{ assistantId, status: list.status, find: list.find }}
              onEnd={onEnd}
            />
          )}
        </DownloadMenu>
      </div>
      <SearchInput
        label="Search threads"
        placeholder="Name, id, or key=value"
        value={list.find}
        onValueChange={list.search}
        className="max-w-none"
      />
      <Select
        aria-label="Status"
        value={list.status ?? ""}
        onChange={({ currentTarget: { value } }) =>
          list.filter(THREAD_STATUSES.find((status) => status === value) ?? null)
        }
      >
        <option value="">Any status</option>
        {THREAD_STATUSES.map((status) => (
          <option key={status} value={status}>
            {STATUS_WORD[status]}
          </option>
        ))}
      </Select>
    </div>
  );
}
