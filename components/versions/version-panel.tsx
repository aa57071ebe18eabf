"use client";

import { MessageSquare, Pencil, RotateCcw } from "lucide-react";
import Link from "next/link";
import { useDeployment } from "@/components/shell/deployment-provider";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { buttonClass } from "@/components/ui/button-class";
import { RelativeTime } from "@/components/ui/relative-time";
import { Section } from "@/components/ui/section";
import type { Assistant, AssistantVersion } from "@/lib/langgraph/types";
import { routes } from "@/lib/routes";
import { differingFields } from "@/lib/versions/compare";
import { VersionContent } from "./version-content";

/** The chosen version: what can be done with it, and what it holds. */
export function VersionPanel({
  version,
  assistant,
  restoring,
  disabled,
  onRestore,
}: {
  version: AssistantVersion;
  assistant: Assistant;
  restoring: boolean;
  disabled: boolean;
  onRestore: () => void;
}) {
  const { slug } = useDeployment();
  const { assistant_id: id, version: number, created_at } = version;
  const isActive = number === assistant.version;
  const isSame = differingFields(version, assistant).length === 0;
  const link = buttonClass({ variant: "outline", size: "sm" });
  return (
    <Section
      title={
        <span className="flex items-center gap-2 tabular-nums">
          Version {number}
          {isActive && (
            <Badge tone="success" dot>
              Active
            </Badge>
          )}
        </span>
      }
      description={
        <>
          Made <RelativeTime value={created_at} />
        </>
      }
      actions={
        <>
          {isActive ? (
            <Link href={routes.edit(slug, id)} prefetch={false} className={link}>
              <Pencil aria-hidden />
              Edit
            </Link>
          ) : (
            <Button
              size="sm"
              variant="outline"
              icon={<RotateCcw />}
              pending={restoring}
              disabled={isSame || (disabled && !restoring)}
              title={isSame ? "It holds the same as the active version." : undefined}
              onClick={onRestore}
            >
              Restore as new version
            </Button>
          )}
          <Link
            href={routes.studio(slug, id, isActive ? {} : { version: String(number) })}
            prefetch={false}
            className={link}
          >
            <MessageSquare aria-hidden />
            Open in Studio
          </Link>
        </>
      }
    >
      <VersionContent version={version} />
    </Section>
  );
}
