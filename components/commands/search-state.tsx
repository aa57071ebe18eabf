"use client";

import { Button } from "@/components/ui/button";
import { Spinner } from "@/components/ui/spinner";
import { toRosterError } from "@/lib/errors";
import type { useFoundTargets } from "./use-found-targets";

type Server = ReturnType<typeof useFoundTargets>;

/** Below the list: how the search on the server goes, and what to type where nothing is found. */
export function SearchState(props: { typed: string; count: number; server: Server }) {
  const { typed, count, server } = props;
  if (server.error) {
    const { title, next } = toRosterError(server.error);
    return (
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1 px-2 py-1.5 text-sm">
        <p className="min-w-0 flex-1">
          Assistants were not searched. {title}. {next}
        </p>
        <Button size="sm" variant="outline" pending={server.isSearching} onClick={server.tryAgain}>
          Try again
        </Button>
      </div>
    );
  }
  if (server.isSearching) {
    return (
      <p className="flex items-center gap-2 px-2 py-1.5 text-muted-foreground text-sm">
        <Spinner />
        Searching assistants…
      </p>
    );
  }
  if (count === 0) {
    return (
      <div className="px-2 py-4 text-center text-sm">
        <p className="break-words">
          {server.isId
            ? "No assistant and no thread has this id here."
            : `Nothing matches “${typed.trim()}”.`}
        </p>
        <p className="text-muted-foreground">
          Assistants are found by a part of their name or by their whole id, threads by their whole
          name or id, and the newest 50 of them by a part of their name.
        </p>
        <ThreadsFailed error={server.threadsError} />
      </div>
    );
  }
  return (
    <>
      {server.hasMore && (
        <p className="px-2 py-1.5 text-muted-foreground text-xs">
          More assistants have this in their name. Type more of it, or choose “All in the table”.
        </p>
      )}
      <ThreadsFailed error={server.threadsError} />
    </>
  );
}

function ThreadsFailed({ error }: { error: unknown }) {
  if (!error) return null;
  const { title, next } = toRosterError(error);
  return (
    <p className="px-2 py-1.5 text-muted-foreground text-xs">
      Threads were not searched. {title}. {next}
    </p>
  );
}

/** The same for those who hear it. */
export function searchWords(count: number, { error, isSearching }: Server): string {
  if (error) return "Assistants were not searched.";
  if (isSearching) return "Searching assistants…";
  if (count === 0) return "Nothing matches.";
  return count === 1 ? "1 result" : `${count} results`;
}
