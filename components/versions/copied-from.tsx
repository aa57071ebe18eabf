"use client";

import { useQuery } from "@tanstack/react-query";
import { GitCompareArrows, Send } from "lucide-react";
import Link from "next/link";
import { assistantLabel, shorten, shortId } from "@/components/assistants/assistant-label";
import { isUnknownAssistant } from "@/components/assistants/assistant-problem";
import { browserClient } from "@/components/shell/browser-client";
import { DeploymentName } from "@/components/shell/deployment-name";
import { useDeployment, useDeployments } from "@/components/shell/deployment-provider";
import { Button } from "@/components/ui/button";
import { buttonClass } from "@/components/ui/button-class";
import { assistantQueries } from "@/lib/langgraph/queries";
import type { Assistant } from "@/lib/langgraph/types";
import type { PublicDeployment } from "@/lib/public-deployment";
import { routes } from "@/lib/routes";
import { formatAssistantRef } from "@/lib/versions/assistant-ref";
import { copiedFrom, formatCopySource } from "@/lib/versions/copied-from";

type Source = NonNullable<ReturnType<typeof copiedFrom>>;

/** Where a copy came from, and how to compare it with that. Nothing where the link cannot be read. */
export function CopiedFrom({ assistant }: { assistant: Assistant }) {
  const source = copiedFrom(assistant.metadata);
  const deployment = useDeployments().find(({ slug }) => slug === source?.slug);
  if (!source) return null;
  return (
    <section
      aria-label="Copied from"
      className="-mt-1 mb-5 flex flex-wrap items-center gap-x-3 gap-y-2 text-muted-foreground text-sm"
    >
      {deployment ? (
        <KnownSource source={source} deployment={deployment} assistant={assistant} />
      ) : (
        <p className="text-pretty">
          Copied from v{source.version} of {shortId(source.assistantId)} in “{source.slug}”, a
          deployment that this Roster does not know. To compare the two, add it to
          ROSTER_DEPLOYMENTS under this name.
        </p>
      )}
    </section>
  );
}

type KnownProps = { source: Source; deployment: PublicDeployment; assistant: Assistant };

function KnownSource({ source, deployment, assistant }: KnownProps) {
  const { slug, role } = useDeployment();
  const { assistantId, version } = source;
  const there = useQuery({
    ...assistantQueries(browserClient(deployment.slug)).detail(assistantId),
    retry: false,
  });
  const { data, error } = there;
  const small = buttonClass({ size: "sm", variant: "outline" });
  const isNewer = data !== undefined && data.version !== version;
  return (
    <>
      <p className="min-w-0 text-pretty">
        Copied from{" "}
        <span className="inline-flex max-w-full align-bottom">
          <DeploymentName deployment={deployment} />
        </span>{" "}
        /{" "}
        {data ? (
          <Link
            href={routes.versions(deployment.slug, assistantId, { version: `${version}` })}
            className="text-foreground underline underline-offset-4 [overflow-wrap:anywhere]"
          >
            {shorten(assistantLabel(data))} v{version}
          </Link>
        ) : (
          `${shortId(assistantId)} v${version}`
        )}
        {isNewer && ` (v${data.version} is active there now)`}
        {error && (isUnknownAssistant(error) ? ", which was deleted there." : ", which is away.")}
      </p>
      {data && (
        <Link
          href={routes.compare(slug, {
            a: formatAssistantRef({
              slug: deployment.slug,
              id: assistantId,
              version: data.version,
            }),
            b: formatAssistantRef({ slug: null, id: assistant.assistant_id, version: null }),
          })}
          className={small}
        >
          <GitCompareArrows aria-hidden />
          Compare
        </Link>
      )}
      {isNewer && role === "editor" && (
        <Link
          href={routes.importAssistant(slug, {
            from: formatCopySource({ slug: deployment.slug, assistantId }),
            into: assistant.assistant_id,
          })}
          className={small}
        >
          <Send aria-hidden />
          Copy v{data.version}
        </Link>
      )}
      {error && !isUnknownAssistant(error) && (
        <Button size="sm" variant="outline" onClick={() => void there.refetch()}>
          Try again
        </Button>
      )}
    </>
  );
}
