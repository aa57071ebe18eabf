"use client";

import { useQueryClient } from "@tanstack/react-query";
import Link from "next/link";
import { parseAsString, useQueryState } from "nuqs";
import { type ReactNode, useRef, useState } from "react";
import { useDeployment, useLangGraph } from "@/components/shell/deployment-provider";
import { Button } from "@/components/ui/button";
import { buttonClass } from "@/components/ui/button-class";
import { draftKey } from "@/lib/drafts";
import { assistantQueries } from "@/lib/langgraph/queries";
import type { Assistant, Json } from "@/lib/langgraph/types";
import { asObject } from "@/lib/langgraph/values";
import { newId } from "@/lib/new-id";
import { routes } from "@/lib/routes";
import { secretsByGraph } from "@/lib/secrets-of";
import { AssistantForm, type AssistantFormHandle } from "./assistant-form";
import {
  type AssistantFormValues,
  concealForm,
  isSameForm,
  revealForm,
} from "./assistant-form-values";
import { DraftOffer } from "./draft-offer";
import { GraphSelect } from "./graph-select";
import { SaveBar } from "./save-bar";
import { SaveError } from "./save-error";
import { useAssistantForm } from "./use-assistant-form";
import { isTaken, useCreateAssistant } from "./use-create-assistant";
import { useOtherForms } from "./use-other-forms";

type NewFormProps = {
  /** The servers' default assistants, one for each graph. */
  defaults: Assistant[];
  initial: AssistantFormValues;
  /** The assistant that the form began as a copy of. */
  copied: Assistant | undefined;
  /** The one graph that it may be of, which is told around the form. */
  onlyGraph?: string | undefined;
  /** Leads away without making it; the table where left out. */
  cancel?: ReactNode;
};

export function NewForm({ defaults, initial, copied, onlyGraph, cancel }: NewFormProps) {
  const { slug } = useDeployment();
  const client = useLangGraph();
  const queryClient = useQueryClient();
  const editor = useAssistantForm(initial);
  const { assistantId, setAssistantId, create, error, created } = useCreateAssistant();
  const [chosen, setChosen] = useQueryState("graph", parseAsString);
  const [graphMissing, setGraphMissing] = useState(false);

  const graphs = [...new Set(defaults.map(({ graph_id }) => graph_id))];
  const graphId = onlyGraph ?? chosen ?? copied?.graph_id ?? graphs[0] ?? "";
  const known = defaults.find(({ graph_id }) => graph_id === graphId);
  const graphProblem = onlyGraph === undefined ? problemOfGraph(graphId, graphs) : undefined;
  const asked = known ?? (copied?.graph_id === graphId ? copied : undefined);
  const schemasOf = asked?.assistant_id ?? null;
  const of = { deployment: slug, subject: copied ? `new:${copied.assistant_id}` : "new" };
  const [formId] = useState(newId);
  const others = useOtherForms(of, formId);
  const key = draftKey(of, formId);
  const checked = useRef<AssistantFormHandle>(null);
  const { isSubmitting } = editor.form.formState;
  const pending = isSubmitting || created;

  const readSchemas = () =>
    schemasOf
      ? (queryClient.getQueryData(assistantQueries(client).schemas(schemasOf).queryKey) ?? null)
      : null;

  async function submit(form: AssistantFormValues, id = assistantId) {
    // A failure stays in `error`, which the page shows.
    await create({
      form,
      base: editor.base,
      graphId,
      schemas: readSchemas(),
      assistantId: id,
    }).catch(() => undefined);
  }

  function readiness() {
    setGraphMissing(graphProblem !== undefined);
    if (graphProblem !== undefined) return "mend";
    return pending ? "wait" : "ready";
  }

  function createAnother() {
    const id = newId();
    setAssistantId(id);
    checked.current?.submit((form) => submit(form, id));
  }

  function readOffer(content: Json) {
    const { assistantId: id, graph, form } = asObject(content);
    const restored = revealForm(form ?? null, editor.base);
    if (!restored || typeof id !== "string" || typeof graph !== "string") return;
    if (isSameForm(restored, editor.base)) return;
    if (onlyGraph !== undefined && graph !== onlyGraph) return;
    return { restored: { form: restored, graph, id } };
  }

  return (
    <div className="flex flex-col gap-5">
      <DraftOffer
        of={of}
        form={formId}
        others={others}
        read={readOffer}
        onDone={() => editor.form.setFocus("name")}
        onRestore={({ form, graph, id }) => {
          editor.fill(form);
          setAssistantId(id);
          if (onlyGraph === undefined) void setChosen(graph);
        }}
      />
      <AssistantForm
        ref={checked}
        editor={editor}
        graphId={graphId}
        graphField={
          onlyGraph === undefined && (
            <GraphSelect
              graphs={graphs}
              value={graphId}
              onChange={(graph) => void setChosen(graph)}
              error={graphMissing || graphId !== "" ? graphProblem : undefined}
            />
          )
        }
        schemasOf={schemasOf}
        readSchemas={readSchemas}
        anywayLabel="Create anyway"
        readiness={readiness}
        onSubmit={submit}
      >
        <SaveBar
          editor={editor}
          draft={{
            key,
            contentOf: (typed) => ({
              assistantId,
              graph: graphId,
              form: concealForm(
                typed,
                editor.base,
                secretsByGraph(defaults, (id) =>
                  queryClient.getQueryData(assistantQueries(client).schemas(id).queryKey),
                ),
              ),
            }),
          }}
          submitLabel="Create assistant"
          pending={pending}
          done={created}
          problem={
            error !== null && (
              <SaveError
                error={error}
                actions={
                  isTaken(error) && (
                    <Button size="sm" variant="outline" onClick={createAnother}>
                      Create another
                    </Button>
                  )
                }
              />
            )
          }
          actions={() =>
            cancel ?? (
              <Link href={routes.assistants(slug)} className={buttonClass({ variant: "ghost" })}>
                Cancel
              </Link>
            )
          }
        />
      </AssistantForm>
    </div>
  );
}

function problemOfGraph(graphId: string, graphs: string[]): string | undefined {
  if (graphId.trim() === "") return "Choose a graph.";
  if (graphs.length === 0 || graphs.includes(graphId)) return undefined;
  return `This server has no graph “${graphId.slice(0, 80)}”. Choose one that it has.`;
}
