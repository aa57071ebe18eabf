import bash from "highlight.js/lib/languages/bash";
import c from "highlight.js/lib/languages/c";
import cpp from "highlight.js/lib/languages/cpp";
import csharp from "highlight.js/lib/languages/csharp";
import css from "highlight.js/lib/languages/css";
import diff from "highlight.js/lib/languages/diff";
import dockerfile from "highlight.js/lib/languages/dockerfile";
import go from "highlight.js/lib/languages/go";
import java from "highlight.js/lib/languages/java";
import javascript from "highlight.js/lib/languages/javascript";
import json from "highlight.js/lib/languages/json";
import kotlin from "highlight.js/lib/languages/kotlin";
import markdown from "highlight.js/lib/languages/markdown";
import php from "highlight.js/lib/languages/php";
import python from "highlight.js/lib/languages/python";
import ruby from "highlight.js/lib/languages/ruby";
import rust from "highlight.js/lib/languages/rust";
import sql from "highlight.js/lib/languages/sql";
import swift from "highlight.js/lib/languages/swift";
import typescript from "highlight.js/lib/languages/typescript";
import xml from "highlight.js/lib/languages/xml";
import yaml from "highlight.js/lib/languages/yaml";
import { createLowlight } from "lowlight";
import { type ReactNode, useMemo } from "react";
import { placed } from "./placed";

// The languages that models answer in most; all of the library's would weigh ten times as much.
const scripts = { bash, javascript, php, python, ruby, sql, typescript };
const compiled = { c, cpp, csharp, go, java, kotlin, rust, swift };
const documents = { css, diff, dockerfile, json, markdown, xml, yaml };
const highlighter = createLowlight({ ...scripts, ...compiled, ...documents });

const QUIET = "text-muted-foreground";
const WORD = "text-primary";
const TEXT = "text-success";
const VALUE = "text-warning";
const NAME = "text-info";

const LOOK: Record<string, string> = {
  "hljs-comment": QUIET,
  "hljs-quote": QUIET,
  "hljs-meta": QUIET,
  "hljs-keyword": WORD,
  "hljs-selector-tag": WORD,
  "hljs-tag": WORD,
  "hljs-type": WORD,
  "hljs-string": TEXT,
  "hljs-regexp": TEXT,
  "hljs-addition": TEXT,
  "hljs-number": VALUE,
  "hljs-literal": VALUE,
  "hljs-symbol": VALUE,
  "hljs-variable": VALUE,
  "hljs-deletion": "text-destructive",
  "hljs-title": NAME,
  "hljs-attr": NAME,
  "hljs-attribute": NAME,
  "hljs-name": NAME,
  "hljs-built_in": NAME,
  "hljs-section": `${NAME} font-semibold`,
  "hljs-strong": "font-semibold",
  "hljs-emphasis": "italic",
};

type Tree = {
  type: string;
  value?: string;
  properties?: { className?: unknown };
  children?: readonly Tree[];
};

/** Code with its syntax in colours; as it is where the language is not known. */
export function HighlightedCode({ code, language }: { code: string; language: string }) {
  const tree = useMemo(
    () => (highlighter.registered(language) ? highlighter.highlight(language, code) : null),
    [code, language],
  );
  return tree ? draw(tree.children) : code;
}

function draw(nodes: readonly Tree[]): ReactNode {
  return placed(nodes).map(({ place, item }) =>
    item.children ? (
      <span key={place} className={lookOf(item)}>
        {draw(item.children)}
      </span>
    ) : (
      item.value
    ),
  );
}

function lookOf({ properties }: Tree): string | undefined {
  const names = Array.isArray(properties?.className) ? properties.className : [];
  return names.map((name) => LOOK[String(name)]).find((look) => look !== undefined);
}
