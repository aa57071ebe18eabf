"use client";

import { memo, useState } from "react";
import ReactMarkdown from "react-markdown";
import remarkGfm from "remark-gfm";
import { fencedCode, growBlocks, isTooHeavy, NO_BLOCKS } from "@/lib/run/markdown-blocks";
import { FencedBlock } from "./fenced-block";
import { MARKDOWN_PARTS } from "./markdown-parts";
import { placed } from "./placed";
import { PlainText } from "./plain-text";

const PLUGINS = [remarkGfm];

/** A model's Markdown, drawn block by block, so that a token costs one block however long the text. */
export function Markdown({ text }: { text: string }) {
  const [before, setBefore] = useState(NO_BLOCKS);
  const grown = growBlocks(before, text);
  if (grown !== before) setBefore(grown);
  return (
    <div className="flex min-w-0 flex-col gap-3 break-words text-base leading-6 [overflow-wrap:anywhere]">
      {placed(grown.blocks).map(({ place, item }) => (
        <Block key={place} source={item} />
      ))}
    </div>
  );
}

const Block = memo(function Block({ source }: { source: string }) {
  if (source.trim() === "") return null;
  const code = fencedCode(source);
  if (code) return <FencedBlock {...code} />;
  if (isTooHeavy(source)) return <PlainText text={source} />;
  return (
    <ReactMarkdown remarkPlugins={PLUGINS} components={MARKDOWN_PARTS} skipHtml>
      {source}
    </ReactMarkdown>
  );
});
