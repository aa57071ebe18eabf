"use client";

import { useQuery } from "@tanstack/react-query";
import dynamic from "next/dynamic";
import { useController } from "react-hook-form";
import { useLangGraph } from "@/components/shell/deployment-provider";
import { Section } from "@/components/ui/section";
import { assistantQueries } from "@/lib/langgraph/queries";
import { valuesOf } from "./assistant-form-values";
import { ConfigurationSkeleton } from "./configuration-skeleton";
import { PickableAssistants } from "./pickable-assistants";
import type { AssistantEditor } from "./use-assistant-form";

const ConfigurationForm = dynamic(
  () => import("./configuration-form").then((module) => module.ConfigurationForm),
  { ssr: false, loading: ConfigurationSkeleton },
);

type ConfigurationFieldProps = {
  editor: AssistantEditor;
  graphId: string;
  /** The assistant through which the graph's schemas are asked; null when there is none. */
  schemasOf: string | null;
  /** Whether the assistant is there already, so that even empty values are what it holds. */
  saved: boolean;
  anywayLabel: string;
  onSaveAnyway: () => void;
};

/** The values of the graph, as a form of its schema, or as JSON where there is no form. */
export function ConfigurationField(props: ConfigurationFieldProps) {
  const { editor, graphId, schemasOf, saved, anywayLabel, onSaveAnyway } = props;
  const client = useLangGraph();
  const schemas = useQuery({
    ...assistantQueries(client).schemas(schemasOf ?? ""),
    enabled: schemasOf !== null,
  });
  const { field } = useController({ control: editor.form.control, name: "valuesByGraph" });
  const byGraph = field.value;
  const stored = valuesOf(editor.base, graphId);
  return (
    <Section
      title="Configuration"
      description={
        graphId ? "What each run of this assistant gets." : "Choose a graph to configure it."
      }
    >
      {graphId && (
        <PickableAssistants>
          <ConfigurationForm
            key={`${graphId} ${editor.epoch}`}
            schemas={schemas.data ?? null}
            pending={schemas.isPending && schemasOf !== null}
            error={schemas.error}
            retrying={schemas.isFetching}
            onRetry={() => schemas.refetch()}
            value={valuesOf({ valuesByGraph: byGraph }, graphId)}
            stored={saved || Object.keys(stored).length > 0 ? stored : null}
            saved={saved}
            onChange={(values) => field.onChange({ ...byGraph, [graphId]: values })}
            onMalformed={(part, malformed) => editor.setMalformed(`${part} ${graphId}`, malformed)}
            checking={editor.checking}
            anywayLabel={anywayLabel}
            onSaveAnyway={onSaveAnyway}
          />
        </PickableAssistants>
      )}
    </Section>
  );
}
