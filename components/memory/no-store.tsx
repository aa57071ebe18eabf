import { DatabaseZap } from "lucide-react";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";

/** In place of everything, where the server has no Store that Roster can use. */
export function NoStore({ why, onRetry }: { why: "missing" | "refused"; onRetry: () => void }) {
  const title = why === "missing" ? "This server has no Store" : "The Store is closed to Roster";
  return (
    <Card>
      <EmptyState
        icon={<DatabaseZap />}
        title={title}
        action={<Button onClick={onRetry}>Look again</Button>}
      >
        {why === "missing"
          ? "Graphs keep what they remember across threads in a Store, which this server does not offer. Threads keep their own state all the same; everything else in Roster works."
          : "The server did not let Roster’s key read its Store. Whoever runs it can allow that in its authorisation; everything else in Roster works."}
      </EmptyState>
    </Card>
  );
}
