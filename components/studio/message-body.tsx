"use client";

import { lazy, Suspense } from "react";
import { CodeBlock } from "@/components/ui/code-block";
import { Skeleton } from "@/components/ui/skeleton";
import type { MessagePart } from "@/lib/run/message-parts";
import { placed } from "./placed";
import { PlainText } from "./plain-text";
import { Reasoning } from "./reasoning";

const Markdown = lazy(() =>
  import("./markdown").then(({ Markdown: loaded }) => ({ default: loaded })),
);

const MessageMedia = lazy(() =>
  import("./attachments/message-media").then(({ MessageMedia: loaded }) => ({ default: loaded })),
);

type Props = { parts: readonly MessagePart[]; live?: boolean; plain?: boolean };

/** Parts of a message in order. A person's own text is shown as it was typed. */
export function MessageBody({ parts, live = false, plain = false }: Props) {
  return placed(parts).map(({ place, item }) => (
    <Part key={place} part={item} live={live && place === parts.length - 1} plain={plain} />
  ));
}

function Part({ part, live, plain }: { part: MessagePart; live: boolean; plain: boolean }) {
  switch (part.type) {
    case "text":
      if (plain) return <PlainText text={part.text} />;
      return (
        <Suspense fallback={<PlainText text={part.text} />}>
          <Markdown text={part.text} />
        </Suspense>
      );
    case "reasoning":
      return <Reasoning text={part.text} live={live} />;
    case "image":
    case "file":
      return (
        <Suspense fallback={<Skeleton className="h-11 w-40" />}>
          <MessageMedia part={part} />
        </Suspense>
      );
    case "other":
      return <CodeBlock label="content" code={JSON.stringify(part.value, null, 2)} wrap />;
  }
}
