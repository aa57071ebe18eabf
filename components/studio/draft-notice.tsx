"use client";

import Link from "next/link";
import { useDeployment } from "@/components/shell/deployment-provider";
import { Button } from "@/components/ui/button";
import { buttonClass } from "@/components/ui/button-class";
import { routes } from "@/lib/routes";
import { NoticeBar } from "./notice-bar";
import type { StudioView } from "./use-studio-view";
import type { StudioTarget } from "./use-target";

type Props = { target: StudioTarget; view: StudioView; className: string };

/** Says that a draft runs and no version; or that there is none to run any more. */
export function DraftNotice({ target: { assistant, draft }, view, className }: Props) {
  const { slug } = useDeployment();
  return (
    <NoticeBar
      tone="warning"
      className={className}
      actions={
        <>
          <Button
            size="sm"
            variant={draft ? "ghost" : "outline"}
            onClick={() => view.tryVersion(null)}
          >
            Use the active version
          </Button>
          <Link
            href={routes.edit(slug, assistant.assistant_id)}
            className={buttonClass({ size: "sm", variant: "outline" })}
          >
            Back to Edit
          </Link>
        </>
      }
    >
      {draft ? (
        <>
          Running <strong>your unsaved draft</strong>, based on v{draft.basedOn}
          {draft.basedOn === assistant.version
            ? ", the active one."
            : `, not the active v${assistant.version}.`}
          {draft.unreadable &&
            " Some of it cannot be read yet: nothing runs until you mend or discard it."}
          {draft.lacksSecrets &&
            " Its secrets were not kept over the reload, so it runs without them."}
        </>
      ) : (
        <>
          The draft is gone from this tab. What you typed may still be in Edit; the active version
          is v{assistant.version}.
        </>
      )}
    </NoticeBar>
  );
}
