import { Button } from "@/components/ui/button";
import { toRosterError } from "@/lib/errors";
import { NoticeBar } from "./notice-bar";
import type { StudioTarget } from "./use-target";

/** Says that nobody knows what the graph takes, so that messages are a guess. */
export function SchemasNotice({ target }: { target: StudioTarget }) {
  const { schemas, schemasError, retrySchemas } = target;
  if (schemas || !schemasError) return null;
  return (
    <NoticeBar
      tone="warning"
      className="mb-2 rounded-lg px-3 py-2"
      actions={
        <Button size="sm" variant="outline" onClick={retrySchemas}>
          Try again
        </Button>
      }
    >
      The graph&apos;s schemas could not be read ({toRosterError(schemasError).message}), so Roster
      takes it to be one that chats.
    </NoticeBar>
  );
}
