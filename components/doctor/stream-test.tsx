"use client";

import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useDeployment, useLangGraph } from "@/components/shell/deployment-provider";
import { Button } from "@/components/ui/button";
import { Select } from "@/components/ui/select";
import { assistantQueries } from "@/lib/langgraph/queries";
import type { Doctor } from "./use-doctor";

/** Streaming is tried only when it is asked for: it makes a thread and a run. */
export function StreamTest({ doctor }: { doctor: Doctor }) {
  const { readOnly, role } = useDeployment();
  const { results, running } = doctor;
  if (readOnly) {
    return (
      <Note>
        Not tested: this deployment is set to be read only in Roster, so no run is started.
      </Note>
    );
  }
  if (role === "viewer") {
    return <Note>Not tested: you are a viewer of this deployment, and it would start a run.</Note>;
  }
  const isReady = results.key?.status === "ok";
  if (!isReady) return <Note>Can be tested when the steps above are done.</Note>;
  return <StreamForm doctor={doctor} busy={running !== null && running !== "stream"} />;
}

function StreamForm({ doctor, busy }: { doctor: Doctor; busy: boolean }) {
  const client = useLangGraph();
  const { data = [], isPending } = useQuery(assistantQueries(client).defaults());
  const [chosen, setChosen] = useState("");
  const graph = data.find(({ graph_id }) => graph_id === chosen) ?? data[0];
  const isRunning = doctor.running === "stream";
  if (!graph) {
    return (
      <Note>{isPending ? "Reading the graphs…" : "The server has no graph to try it with."}</Note>
    );
  }
  return (
    <>
      <Note>
        Runs a graph with an example input, to see how its events come. That makes a thread and a
        run, which may cost what the graph’s model costs; the run is stopped when enough was seen,
        and the thread is deleted afterwards.
      </Note>
      <div className="mt-1 flex flex-wrap gap-2">
        <div className="w-48 max-w-full">
          <Select
            aria-label="Graph to run"
            value={graph.graph_id}
            disabled={isRunning}
            onChange={(event) => setChosen(event.currentTarget.value)}
          >
            {data.map(({ graph_id }) => (
              <option key={graph_id}>{graph_id}</option>
            ))}
          </Select>
        </div>
        {isRunning ? (
          <Button onClick={doctor.stop}>Stop</Button>
        ) : (
          <Button disabled={busy} onClick={() => doctor.tryStreaming(graph)}>
            Test streaming
          </Button>
        )}
      </div>
    </>
  );
}

function Note({ children }: { children: React.ReactNode }) {
  return <p className="text-pretty text-muted-foreground">{children}</p>;
}
