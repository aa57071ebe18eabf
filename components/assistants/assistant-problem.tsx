"use client";

import { SearchX } from "lucide-react";
import Link from "next/link";
import { useDeployment } from "@/components/shell/deployment-provider";
import { buttonClass } from "@/components/ui/button-class";
import { EmptyState } from "@/components/ui/empty-state";
import { toRosterError } from "@/lib/errors";
import { routes } from "@/lib/routes";
import { AssistantsCrumb } from "./assistant-header";
import { shorten } from "./assistant-label";
import { ReadError } from "./read-error";

// A malformed id is 404 on the JS server, 422 on the Python server, and refused by Roster's client.
const UNKNOWN_ID = ["not_found", "bad_request", "validation"];

/** True when it fails because no assistant has the id that was asked for. */
export function isUnknownAssistant(error: unknown): boolean {
  return UNKNOWN_ID.includes(toRosterError(error).code);
}

/** A page of one assistant whose assistant cannot be read: unknown, or any other failure. */
export function AssistantProblem({
  id,
  error,
  onRetry,
}: {
  id: string;
  error: unknown;
  onRetry: () => void;
}) {
  const isUnknown = isUnknownAssistant(error);
  return (
    <>
      <div className="mb-5 flex items-center gap-3">
        <AssistantsCrumb />
        <h1 className="font-semibold text-lg">{isUnknown ? "Not found" : "Not available"}</h1>
      </div>
      {isUnknown ? <UnknownId id={id} /> : <ReadError error={error} onRetry={onRetry} />}
    </>
  );
}

function UnknownId({ id }: { id: string }) {
  const { slug } = useDeployment();
  return (
    <div role="alert">
      <EmptyState
        icon={<SearchX />}
        title="There is no assistant with this id"
        action={
          <Link href={routes.assistants(slug)} className={buttonClass({ variant: "primary" })}>
            Back to Assistants
          </Link>
        }
      >
        <p>It may have been deleted, or the link may be incomplete.</p>
        <p className="mt-1 break-all font-mono text-xs">{shorten(id, 120)}</p>
      </EmptyState>
    </div>
  );
}
