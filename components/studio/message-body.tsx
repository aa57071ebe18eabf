"use client";

import { lazy, Suspense } from "react";
import { CodeBlock } from "@/components/ui/code-block";
import type { Message } from "@/lib/run/message";
import type { MessagePart } from "@/lib/run/message-parts";
import { placed } from "./placed";
import { PlainText } from "./plain-text";
import { Reasoning } from "./reasoning";
import { SafeLink } from "./safe-link";

const Markdown = lazy(() =>
  import("./markdown").then(({ Markdown: loaded }) => ({ default: loaded })),
);

/** The parts of a message in order. A person's own text is shown as it was typed. */
export function MessageBody(props: { message: Message; live: boolean; plain?: boolean }) {
  const { message, live, plain = false } = props;
  return placed(message.parts).map(({ place, item }) => (
    <Part key={place} part={item} live={live && place === message.parts.length - 1} plain={plain} />
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
      return (
        <p className="text-sm">
          {part.url === null ? "Image" : <SafeLink href={part.url}>Image: {part.url}</SafeLink>}
        </p>
      );
    default:
      return <CodeBlock label="content" code={JSON.stringify(part.value, null, 2)} wrap />;
  }
}
