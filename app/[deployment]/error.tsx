"use client";

import { PageShell } from "@/components/shell/page-shell";
import { QueryError } from "@/components/shell/query-error";

export default function DeploymentError({ error, reset }: { error: Error; reset: () => void }) {
  return (
    <PageShell>
      <QueryError error={error} onRetry={reset} />
    </PageShell>
  );
}
