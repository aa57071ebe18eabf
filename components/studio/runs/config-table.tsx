"use client";

import { useState } from "react";
import { shorten } from "@/components/assistants/assistant-label";
import { Badge, type BadgeTone } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Skeleton } from "@/components/ui/skeleton";
import type { GraphSchemas, Json } from "@/lib/langgraph/types";
import { sameJson } from "@/lib/langgraph/values";
import type { ConfigLayer, ConfigRow } from "@/lib/run/effective-config";
import { maskSecrets } from "@/lib/secrets";
import { secretTest } from "@/lib/secrets-of";
import { ValueText } from "../value-text";
import { LAYER_WORD, layersInWords } from "./run-words";

type Props = {
  rows: ConfigRow[];
  /** Undefined where they could not be read: any text may then be a secret. */
  schemas: GraphSchemas | null | undefined;
  /** Until the schemas are there it is not known which values are secret. */
  isReading: boolean;
};

const TONE: Record<ConfigLayer, BadgeTone> = {
  "schema default": "outline",
  assistant: "neutral",
  thread: "warning",
  run: "info",
};

const HOME: Record<ConfigRow["home"], string | null> = {
  both: null,
  configurable: "in configurable",
  context: "in context",
  config: "run option",
};

const MOST = 80;

/** Each key with its value, the layer that won, and what that took the place of. */
export function ConfigTable({ rows, schemas, isReading }: Props) {
  const [shown, setShown] = useState(false);
  if (isReading) return <Skeleton className="h-40" />;
  if (rows.length === 0) {
    return (
      <p className="text-pretty text-muted-foreground text-sm">
        No values are set, and the graph’s schema states no defaults.
      </p>
    );
  }
  const isSecret = secretTest(schemas);
  const isOpen = rows.some(({ layers }) => layers.length > 1);
  const isUnknown = schemas === undefined;
  return (
    <>
      {isUnknown && (
        <div className="flex flex-col items-start gap-2">
          <p className="text-pretty text-muted-foreground text-sm">
            The graph’s schemas could not be read, so it is not known which values are secret. Texts
            are hidden until you show them.
          </p>
          <Button size="sm" variant="outline" onClick={() => setShown(!shown)}>
            {shown ? "Hide texts" : "Show texts"}
          </Button>
        </div>
      )}
      <table className="w-full table-fixed text-left text-sm">
        <caption className="sr-only">Configuration by key</caption>
        <thead className="text-muted-foreground text-xs">
          <tr className="border-border border-b">
            <th scope="col" className="w-[30%] py-1.5 pr-2 font-medium">
              Key
            </th>
            <th scope="col" className="py-1.5 pr-3 font-medium">
              Value
            </th>
            <th scope="col" className="w-[32%] py-1.5 font-medium">
              Set by, instead of
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row
              key={`${row.home} ${row.key}`}
              row={row}
              isSecret={isSecret}
              isHidden={isUnknown && !shown}
            />
          ))}
        </tbody>
      </table>
      {isOpen && (
        <p className="text-pretty text-muted-foreground text-xs">
          Where more than one layer is named, each of them could have given the value: the server
          keeps only what they came to.
        </p>
      )}
    </>
  );
}

type RowProps = { row: ConfigRow; isSecret: (name: string) => boolean; isHidden: boolean };

function Row({ row, isSecret, isHidden }: RowProps) {
  const { key, home, value, layers, overridden } = row;
  // Run options are the server's own, and no graph's schemas tell of them.
  const isWholly = isSecret(key) || (isHidden && home !== "config");
  const masked = (held: Json) => maskSecrets(held, isSecret, isWholly);
  const [first] = layers;
  const tone = first !== undefined && layers.length === 1 ? TONE[first] : "outline";
  return (
    <tr className="border-border border-b align-top">
      <th scope="row" className="min-w-0 py-2 pr-2 font-normal">
        <span className="block break-words font-mono text-xs [overflow-wrap:anywhere]">{key}</span>
        {HOME[home] && <span className="text-muted-foreground text-xs">{HOME[home]}</span>}
      </th>
      <td className="min-w-0 py-2 pr-3">
        <ValueText value={masked(value)} />
      </td>
      <td className="min-w-0 py-2">
        <Badge tone={tone}>{layersInWords(row)}</Badge>
        {overridden.length > 0 && (
          <ul aria-label={`Overridden for ${key}`} className="mt-1 flex flex-col gap-0.5">
            {overridden.map((one) => (
              <li
                key={one.layer}
                className="break-words text-muted-foreground text-xs [overflow-wrap:anywhere]"
              >
                {LAYER_WORD[one.layer]}:{" "}
                {sameJson(one.value, value) ? "the same" : inLine(masked(one.value))}
              </li>
            ))}
          </ul>
        )}
      </td>
    </tr>
  );
}

function inLine(value: Json): string {
  if (value === null) return "none";
  if (value === "") return "empty";
  return shorten(typeof value === "string" ? value : JSON.stringify(value), MOST);
}
