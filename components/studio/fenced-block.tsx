import { lazy, Suspense } from "react";
import { CodeBlock } from "@/components/ui/code-block";
import type { FencedCode } from "@/lib/run/markdown-blocks";

// Loaded with the first code that an answer holds. Without it, code is plain.
const HighlightedCode = lazy(() =>
  import("./highlighted-code").then(
    ({ HighlightedCode: loaded }) => ({ default: loaded }),
    () => ({ default: ({ code }: { code: string }) => code }),
  ),
);

const LONGEST = 20_000;

/** A block of code in an answer. Its colours come when it is finished, so that a token costs little. */
export function FencedBlock({ code, language, isClosed }: FencedCode) {
  const coloured = isClosed && language !== "" && code.length <= LONGEST;
  return (
    <CodeBlock code={code} label={language || "code"}>
      {coloured && (
        <Suspense fallback={code}>
          <HighlightedCode code={code} language={language.toLowerCase()} />
        </Suspense>
      )}
    </CodeBlock>
  );
}
