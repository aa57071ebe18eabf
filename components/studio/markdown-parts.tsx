import type { ComponentProps, ReactNode } from "react";
import type { Components } from "react-markdown";
import { CodeBlock } from "@/components/ui/code-block";
import { KEYBOARD_SCROLL } from "@/components/ui/keyboard-scroll";
import { SafeLink } from "./safe-link";

type Children = { children?: ReactNode };

/** One level for all headings, since the text's own levels would break the order of the page's. */
function heading(className: string) {
  return ({ children }: Children) => <h3 className={className}>{children}</h3>;
}

/** How Markdown's elements look here. Images are links, so that no text can make a page call home. */
export const MARKDOWN_PARTS: Components = {
  h1: heading("mt-2 font-semibold text-xl"),
  h2: heading("mt-2 font-semibold text-lg"),
  h3: heading("mt-1 font-semibold"),
  h4: heading("font-semibold"),
  h5: heading("font-semibold text-sm"),
  h6: heading("font-semibold text-muted-foreground text-sm"),
  a: ({ href, children }) => <SafeLink href={href}>{children}</SafeLink>,
  img: ({ src, alt }) => (
    <SafeLink href={typeof src === "string" ? src : undefined}>Image: {alt || "no name"}</SafeLink>
  ),
  ul: ({ children }) => <ul className="flex list-disc flex-col gap-1 pl-5">{children}</ul>,
  ol: ({ children, start }) => (
    <ol start={start} className="flex list-decimal flex-col gap-1 pl-6">
      {children}
    </ol>
  ),
  li: ({ children }) => <li className="[&>p+p]:mt-2 [&>ol]:mt-1 [&>ul]:mt-1">{children}</li>,
  input: ({ checked }: ComponentProps<"input">) => (
    <span aria-label={checked ? "done" : "to do"} role="img">
      {checked ? "☑ " : "☐ "}
    </span>
  ),
  blockquote: ({ children }) => (
    <blockquote className="flex flex-col gap-2 border-border border-l-2 pl-3 text-muted-foreground">
      {children}
    </blockquote>
  ),
  hr: () => <hr className="border-border" />,
  code: ({ children }) => (
    <code className="rounded-sm bg-accent px-1 py-0.5 font-mono text-[0.9em]">{children}</code>
  ),
  pre: ({ node }) => <CodeBlock code={textOf(node)} label="code" />,
  table: ({ children }) => (
    <section {...KEYBOARD_SCROLL} aria-label="Table" className="overflow-x-auto">
      <table className="min-w-full border-collapse text-sm tabular-nums">{children}</table>
    </section>
  ),
  th: ({ children, style }) => (
    <th
      scope="col"
      style={style}
      className="border border-border bg-muted px-2.5 py-1.5 font-medium"
    >
      {children}
    </th>
  ),
  td: ({ children, style }) => (
    <td style={style} className="border border-border px-2.5 py-1.5 align-top">
      {children}
    </td>
  ),
};

type TreeNode = { value?: unknown; children?: readonly TreeNode[] };

function textOf(node: TreeNode | undefined): string {
  if (!node) return "";
  if (typeof node.value === "string") return node.value;
  return (node.children ?? []).map(textOf).join("").replace(/\n$/, "");
}
