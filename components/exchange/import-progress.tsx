"use client";

import Link from "next/link";
import { useDeployment } from "@/components/shell/deployment-provider";
import { QueryError } from "@/components/shell/query-error";
import { Button } from "@/components/ui/button";
import { buttonClass } from "@/components/ui/button-class";
import { ErrorNotice } from "@/components/ui/error-notice";
import { Progress } from "@/components/ui/progress";
import { Section } from "@/components/ui/section";
import type { ImportedVersion } from "@/lib/langgraph/import-assistant";
import { routes } from "@/lib/routes";
import { fieldWords } from "@/lib/versions/field-words";
import type { PlannedVersion } from "@/lib/versions/import-plan";
import type { useImport } from "./use-import";

const IMPORT = { done: "Imported", pending: "Importing…", stopped: "The import stopped" };
const COPY = { done: "Copied", pending: "Copying…", stopped: "The copy stopped" };

/** How far an import is, what it made, and where it stopped. */
export function ImportProgress({
  run,
  plan,
  assistantId,
  origin,
  onAnother,
}: {
  run: ReturnType<typeof useImport>;
  plan: readonly PlannedVersion[];
  assistantId: string;
  /** The deployment that it is copied from; without one it is a file. */
  origin: string | undefined;
  /** Another file can be chosen. */
  onAnother?: (() => void) | undefined;
}) {
  const { slug } = useDeployment();
  const { made, failure, error, pending, done, goOn } = run;
  const words = origin === undefined ? IMPORT : COPY;
  const progress = `${made.length} of ${plan.length} versions`;
  return (
    <Section title={done ? words.done : pending ? words.pending : words.stopped}>
      <div className="flex flex-col gap-4 text-sm">
        <div className="flex flex-col gap-1.5">
          <p role="status" className="tabular-nums">
            {done ? `All ${progress} are made.` : `${progress} are made.`}
          </p>
          <Progress label="Versions made" value={made.length} max={plan.length} />
        </div>
        {failure && (
          <ErrorNotice
            title={`v${failure.from} of ${origin ?? "the file"} was not made: ${failure.error.title}`}
            detail={failure.error.message}
            next={
              made.length > 0
                ? `Made so far: ${made.map(said).join(", ")}. Going on makes only the rest; none is made twice.`
                : "Nothing was made so far. Going on is safe: none is made twice."
            }
            requestId={failure.error.requestId}
            actions={
              <Button size="sm" variant="outline" onClick={goOn}>
                Go on
              </Button>
            }
          />
        )}
        {error !== null && <QueryError error={error} onRetry={() => goOn()} />}
        <NotKept made={made} />
        <div className="flex flex-wrap justify-end gap-2">
          {!pending && onAnother && (
            <Button variant="ghost" onClick={onAnother}>
              Import another file
            </Button>
          )}
          {made.length > 0 && !pending && (
            <Link
              href={routes.versions(slug, assistantId)}
              className={buttonClass({ variant: done ? "primary" : "outline" })}
            >
              Show its versions
            </Link>
          )}
        </div>
      </div>
    </Section>
  );
}

function NotKept({ made }: { made: readonly ImportedVersion[] }) {
  const changed = made.filter(({ notKept }) => notKept.length > 0);
  if (changed.length === 0) return null;
  return (
    <ul className="flex flex-col gap-1 text-warning">
      {changed.map(({ from, to, notKept }) => (
        <li key={from}>
          The server did not take over the {fieldWords(notKept)} of v{from} as it was; see v{to}.
        </li>
      ))}
    </ul>
  );
}

function said({ from, to }: ImportedVersion): string {
  return `v${from} as v${to}`;
}
