import { SearchX } from "lucide-react";
import { QueryError } from "@/components/shell/query-error";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import type { RosterError } from "@/lib/errors";
import { LostNotice } from "./lost-notice";

// A malformed id is 400 or 422 on some servers, and refused by Roster's own client.
const UNKNOWN = ["not_found", "bad_request", "validation"];

/** In place of a conversation whose thread cannot be read. */
export function LoadNotice(props: {
  error: RosterError;
  onRetry: () => void;
  onNewThread: () => void;
}) {
  const { error, onRetry, onNewThread } = props;
  const newThread = (
    <Button variant="primary" onClick={onNewThread}>
      New thread
    </Button>
  );
  return (
    <div className="flex min-h-0 flex-1 flex-col justify-center overflow-y-auto px-4">
      {UNKNOWN.includes(error.code) ? (
        <EmptyState icon={<SearchX />} title="There is no thread with this id" action={newThread}>
          It may have been deleted, or the server was restarted without its data.
        </EmptyState>
      ) : (
        <div className="mx-auto w-full max-w-[45rem]">
          {error.retryable ? (
            <LostNotice error={error} onTry={onRetry} actions={newThread} />
          ) : (
            <QueryError error={error} onRetry={onRetry} actions={newThread} />
          )}
        </div>
      )}
    </div>
  );
}
