"use client";

import { useQuery } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { useLangGraph } from "@/components/shell/deployment-provider";
import { Button } from "@/components/ui/button";
import { CodeBlock } from "@/components/ui/code-block";
import { KeyValue } from "@/components/ui/key-value";
import { assistantQueries } from "@/lib/langgraph/queries";
import type { AssistantVersion, JsonObject } from "@/lib/langgraph/types";
import { asObject, configurableOf, readValues, sameJson } from "@/lib/langgraph/values";
import { maskSecrets } from "@/lib/secrets";
import { secretTest } from "@/lib/secrets-of";
import { withoutStamp } from "@/lib/versions/save-stamp";
import { ContentSkeleton } from "./content-skeleton";
import { HeldValue } from "./held-value";
import { VersionValues } from "./version-values";

/** Everything that one version holds, as the form has it. Secrets stay masked until asked for. */
export function VersionContent({ version }: { version: AssistantVersion }) {
  const [showSecrets, setShowSecrets] = useState(false);
  const { data: schemas, isPending } = useQuery(
    assistantQueries(useLangGraph()).schemas(version.assistant_id),
  );
  const masked = masking(version, secretTest(schemas));
  const hasSecrets = !sameJson(masked, version);
  const shown = showSecrets ? version : masked;
  const { configurable: _, recursion_limit, tags, ...otherConfig } = shown.config;
  const metadata = withoutStamp(shown.metadata);
  return (
    <div className="flex flex-col gap-6">
      <Part title="General">
        <KeyValue>
          <HeldValue name="Name" value={shown.name} />
          <HeldValue name="Description" value={shown.description ?? undefined} />
          <HeldValue name="Graph" value={shown.graph_id} />
        </KeyValue>
      </Part>
      <Part
        title="Configuration"
        aside={
          hasSecrets && (
            <Button size="sm" variant="ghost" onClick={() => setShowSecrets(!showSecrets)}>
              {showSecrets ? "Hide secrets" : "Show secrets"}
            </Button>
          )
        }
      >
        {homesDiffer(version) && (
          <p className="mt-2 text-muted-foreground text-sm">
            Its context and its config hold different values. Where both have a key, the context is
            shown; the raw JSON has both.
          </p>
        )}
        {/* Before the schemas are known, so is not which values are secret. */}
        {isPending ? (
          <ContentSkeleton />
        ) : (
          <VersionValues values={readValues(shown)} schemas={schemas} graphId={version.graph_id} />
        )}
      </Part>
      <Part title="Run settings">
        <KeyValue>
          <HeldValue name="Recursion limit" value={recursion_limit} />
          <HeldValue name="Tags" value={tags} />
          <Entries object={otherConfig} />
        </KeyValue>
      </Part>
      {Object.keys(metadata).length > 0 && (
        <Part title="Metadata">
          <KeyValue>
            <Entries object={metadata} />
          </KeyValue>
        </Part>
      )}
      {!isPending && (
        <details className="group">
          <summary className="w-fit cursor-pointer rounded-sm font-medium text-sm">
            Raw JSON
          </summary>
          <CodeBlock className="mt-2" label="raw JSON" code={JSON.stringify(shown, null, 2)} />
        </details>
      )}
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

function Entries({ object }: { object: JsonObject }) {
  return Object.entries(object).map(([key, value]) => (
    <HeldValue key={key} name={key} isKey value={value} />
  ));
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
