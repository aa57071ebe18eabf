"use client";

import { useQuery } from "@tanstack/react-query";
import dynamic from "next/dynamic";
import { useState } from "react";
import { useController } from "react-hook-form";
import { useLangGraph } from "@/components/shell/deployment-provider";
import { assistantQueries } from "@/lib/langgraph/queries";
import { createSecretVault } from "@/lib/secret-vault";
import { unreadableOf, valuesOf } from "./assistant-form-values";
import { ConfigurationSection } from "./configuration-section";
import { ConfigurationSkeleton } from "./configuration-skeleton";
import type { FieldSubset } from "./field-subset";
import { PickableAssistants } from "./pickable-assistants";
import type { AssistantEditor } from "./use-assistant-form";

const ConfigurationForm = dynamic(
  () => import("./configuration-form").then((module) => module.ConfigurationForm),
  {
    ssr: false,
    loading: () => (
      <ConfigurationSection>
        <ConfigurationSkeleton />
      </ConfigurationSection>
    ),
  },
);

type ConfigurationFieldProps = {
  editor: AssistantEditor;
  graphId: string;
  /** The assistant through which the graph's schemas are asked; null when there is none. */
  schemasOf: string | null;
  /** Whether the assistant is there already, so that even empty values are what it holds. */
  saved: boolean;
  idPrefix?: string | undefined;
  subset?: FieldSubset | undefined;
  anywayLabel: string;
  onSaveAnyway: () => void;
};

/** The values of the graph, as a form of its schema or as JSON. */
export function ConfigurationField(props: ConfigurationFieldProps) {
  const { editor, graphId, schemasOf, saved, anywayLabel, onSaveAnyway } = props;
  const { control } = editor.form;
  const client = useLangGraph();
  const schemas = useQuery({
    ...assistantQueries(client).schemas(schemasOf ?? ""),
    enabled: schemasOf !== null,
  });
  const { field: values } = useController({ control, name: "valuesByGraph" });
  const { field: texts } = useController({ control, name: "unreadableByGraph" });
  const stored = valuesOf(editor.base, graphId);
  // Kept here, so that texts of all graphs can have marks of secrets for as long as the form lives.
  const [vault] = useState(createSecretVault);
  if (!graphId) {
    return (
      <ConfigurationSection description="Choose a graph to configure it.">
        {null}
      </ConfigurationSection>
    );
  }

  function setUnreadable(text: string | undefined) {
    const { [graphId]: _, ...others } = texts.value;
    texts.onChange(text === undefined ? others : { ...others, [graphId]: text });
  }

  return (
    <PickableAssistants>
      <ConfigurationForm
        key={`${graphId} ${editor.epoch}`}
        schemas={schemas.data ?? null}
        pending={schemas.isPending && schemasOf !== null}
        error={schemas.error}
        retrying={schemas.isFetching}
        onRetry={() => schemas.refetch()}
        value={valuesOf({ valuesByGraph: values.value }, graphId)}
        stored={saved || Object.keys(stored).length > 0 ? stored : null}
        saved={saved}
        onChange={(next) => values.onChange({ ...values.value, [graphId]: next })}
        unreadable={unreadableOf({ unreadableByGraph: texts.value }, graphId)}
        onUnreadable={setUnreadable}
        vault={vault}
        malformed={["fields", "values"].some((part) => editor.malformed.has(`${part} ${graphId}`))}
        onMalformed={(part, malformed) => editor.setMalformed(`${part} ${graphId}`, malformed)}
        checking={editor.checking}
        idPrefix={props.idPrefix}
        subset={props.subset}
        anywayLabel={anywayLabel}
        onSaveAnyway={onSaveAnyway}
      />
    </PickableAssistants>
  );
}
