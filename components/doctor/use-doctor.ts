"use client";

import { useEffect, useEffectEvent, useRef, useState } from "react";
import { useDeployment, useLangGraph } from "@/components/shell/deployment-provider";
import { askProbe } from "@/lib/doctor/ask-probe";
import type { ProbeResult } from "@/lib/doctor/probe";
import { runStep } from "@/lib/doctor/run-step";
import {
  blockedBy,
  STEP_IDS,
  type StepId,
  type StepPart,
  type StepResult,
  skippedBy,
} from "@/lib/doctor/step";
import type { Assistant } from "@/lib/langgraph/types";

type Results = Partial<Record<StepId, StepResult>>;

type State = { results: Results; running: StepId | null; parts: StepPart[] };

const NOTHING: State = { results: {}, running: null, parts: [] };

/** All but streaming, which is tried only when it is asked for. */
const FREE_STEPS: readonly StepId[] = STEP_IDS.filter((id) => id !== "stream");

/** The doctor's steps: all at once when the page opens, and each again when it is asked for. */
export function useDoctor() {
  const deployment = useDeployment();
  const client = useLangGraph();
  const [state, setState] = useState(NOTHING);
  const under = useRef<{ stop: AbortController; ok?: ProbeResult | undefined }>(undefined);
  const thread = useRef<string>(undefined);

  /** Runs steps one after the other; one that an earlier failure makes pointless is skipped. */
  async function run(ids: readonly StepId[], before: Results, graph?: Assistant) {
    under.current?.stop.abort();
    const mine = { stop: new AbortController(), ok: under.current?.ok };
    under.current = mine;
    const { signal } = mine.stop;
    let results = before;
    try {
      for (const id of ids) {
        const blocker = blockedBy(id, results);
        setState({ results, running: id, parts: [] });
        const result = blocker
          ? skippedBy(blocker)
          : await runStep(id, io, {
              signal,
              graph,
              ok: mine.ok,
              onProbe: (probed, answer) => {
                if (probed === "ok") mine.ok = answer;
              },
              onParts: (parts) => setState({ results, running: id, parts }),
              onThread: (made) => {
                thread.current = made;
              },
            });
        thread.current = undefined;
        results = { ...results, [id]: result };
      }
    } catch {
      // Stopped: by the person, by another start, or as the page goes away.
    }
    if (under.current === mine) setState({ results, running: null, parts: [] });
  }

  const io = {
    deployment,
    client,
    probe: (id: Parameters<typeof askProbe>[2], signal: AbortSignal) =>
      askProbe((input, init) => fetch(input, init), deployment.slug, id, signal),
  };

  const start = useEffectEvent(() => void run(FREE_STEPS, {}));
  const leave = useEffectEvent(() => {
    // A page that is closed waits for nothing, so its thread goes at once.
    if (thread.current) void client.threads.delete(thread.current, { keepalive: true });
  });
  useEffect(() => {
    start();
    const left = () => leave();
    window.addEventListener("pagehide", left);
    return () => {
      window.removeEventListener("pagehide", left);
      under.current?.stop.abort();
    };
  }, []);

  return {
    ...state,
    runAll: () => void run(FREE_STEPS, {}),
    /** One step again, and what was skipped because of it. */
    runAgain: (id: StepId) => {
      const later = FREE_STEPS.slice(FREE_STEPS.indexOf(id) + 1);
      const waiting = later.filter((each) => state.results[each]?.status === "skipped");
      const kept = Object.entries(state.results).filter(
        ([each]) => each !== id && !waiting.some((one) => one === each),
      );
      void run([id, ...waiting], Object.fromEntries(kept));
    },
    tryStreaming: (graph: Assistant) => void run(["stream"], state.results, graph),
    stop: () => under.current?.stop.abort(),
  };
}

export type Doctor = ReturnType<typeof useDoctor>;
