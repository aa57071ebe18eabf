"use client";

import { type ReactNode, useState } from "react";
import { Button } from "@/components/ui/button";
import { CodeBlock } from "@/components/ui/code-block";
import { KeyValue } from "@/components/ui/key-value";
import type { AssistantVersion, JsonObject } from "@/lib/langgraph/types";
import { asObject, configurableOf, readValues, sameJson } from "@/lib/langgraph/values";
import { maskSecrets } from "@/lib/secrets";
import { HeldValue } from "./held-value";
import { useSecretTest } from "./use-secret-test";

/** Everything that one version holds. Secrets stay masked until they are asked for. */
export function VersionContent({ version }: { version: AssistantVersion }) {
  const [showSecrets, setShowSecrets] = useState(false);
  const masked = masking(version, useSecretTest(version.assistant_id));
  const hasSecrets = !sameJson(masked, version);
  const shown = showSecrets ? version : masked;
  const { configurable: _, recursion_limit, tags, ...otherConfig } = shown.config;
  return (
    <div className="flex flex-col gap-6">
      <KeyValue>
        <HeldValue name="Name" value={shown.name} />
        <HeldValue name="Description" value={shown.description ?? undefined} />
        <HeldValue name="Graph" value={shown.graph_id} />
        <HeldValue name="Recursion limit" value={recursion_limit} />
        <HeldValue name="Tags" value={tags} />
      </KeyValue>
      <Part
        title="Values"
        aside={
          hasSecrets && (
            <Button size="sm" variant="ghost" onClick={() => setShowSecrets(!showSecrets)}>
              {showSecrets ? "Hide secrets" : "Show secrets"}
            </Button>
          )
        }
      >
        {homesDiffer(version) && (
          <p className="mb-2 text-muted-foreground text-sm">
            Its context and its config hold different values. Where both have a key, the context is
            shown; the raw JSON has both.
          </p>
        )}
        <Entries
          object={readValues(shown)}
          none="No values are set: the graph's own defaults hold."
        />
      </Part>
      {Object.keys(otherConfig).length > 0 && (
        <Part title="Other config">
          <Entries object={otherConfig} />
        </Part>
      )}
      {Object.keys(shown.metadata).length > 0 && (
        <Part title="Metadata">
          <Entries object={shown.metadata} />
        </Part>
      )}
      <details className="group">
        <summary className="w-fit cursor-pointer rounded-sm font-medium text-sm">Raw JSON</summary>
        <CodeBlock className="mt-2" label="raw JSON" code={JSON.stringify(shown, null, 2)} />
      </details>
    </div>
  );
}

function Part({
  title,
  aside,
  children,
}: {
  title: string;
  aside?: ReactNode;
  children: ReactNode;
}) {
  return (
    <section>
      <div className="flex min-h-8 items-center justify-between border-border border-b">
        <h3 className="font-medium text-sm">{title}</h3>
        {aside}
      </div>
      {children}
    </section>
  );
}

function Entries({ object, none }: { object: JsonObject; none?: string }) {
  const entries = Object.entries(object);
  if (entries.length === 0) return <p className="py-2 text-muted-foreground text-sm">{none}</p>;
  return (
    <KeyValue>
      {entries.map(([key, value]) => (
        <HeldValue key={key} name={key} isKey value={value} />
      ))}
    </KeyValue>
  );
}

function masking(version: AssistantVersion, isSecret: (name: string) => boolean): AssistantVersion {
  return {
    ...version,
    config: asObject(maskSecrets(version.config, isSecret)),
    context: maskSecrets(version.context, isSecret),
    metadata: asObject(maskSecrets(version.metadata, isSecret)),
  };
}

function homesDiffer({ config, context }: AssistantVersion): boolean {
  const [inConfig, inContext] = [configurableOf(config), asObject(context)];
  const bothUsed = [inConfig, inContext].every((home) => Object.keys(home).length > 0);
  return bothUsed && !sameJson(inConfig, inContext);
}
