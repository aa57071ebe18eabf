"use client";

import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useLangGraph } from "@/components/shell/deployment-provider";
import { Button } from "@/components/ui/button";
import { Dialog, DialogBody, DialogFooter } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { Switch } from "@/components/ui/switch";
import { capabilities } from "@/lib/langgraph/capabilities";
import { serverQueries } from "@/lib/langgraph/queries";
import {
  DEFAULT_RUN_SETTINGS,
  DURABILITY,
  isDefault,
  isLimit,
  MULTITASK,
  type RunSettings,
} from "@/lib/run/run-settings";
import { StreamModes } from "./stream-modes";

type Props = {
  settings: RunSettings;
  onChange: (settings: RunSettings) => void;
  onClose: () => void;
};

const MULTITASK_WORDS: Record<RunSettings["multitask"], string> = {
  reject: "Refuse the new run",
  enqueue: "Let it wait its turn",
  interrupt: "Interrupt the run that goes on",
  rollback: "Undo the run that goes on",
};

const DURABILITY_WORDS = {
  async: "While the next step runs",
  sync: "Before the next step runs",
  exit: "Only when the run ends",
} as const;

/** How the next runs of this assistant are sent from this tab. */
export function RunSettingsSheet({ settings, onChange, onClose }: Props) {
  const info = useQuery(serverQueries(useLangGraph()).info());
  const can = info.data && capabilities(info.data);
  const offered = MULTITASK.filter(
    (one) => one !== "rollback" || can?.undoesRuns || settings.multitask === one,
  );
  const [resets, setResets] = useState(0);
  const change = (part: Partial<RunSettings>) => onChange({ ...settings, ...part });
  return (
    <Dialog
      open
      onOpenChange={onClose}
      side="right"
      title="Run settings"
      description="For the next runs of this assistant in this tab. Nothing is saved in the assistant."
    >
      <DialogBody className="flex flex-col gap-5 pb-4">
        <RecursionLimit
          key={resets}
          limit={settings.recursionLimit}
          onLimit={(recursionLimit) => change({ recursionLimit })}
        />
        <Field
          label="When the thread is busy"
          description="What a new run does to one that goes on in the same thread."
        >
          <Select
            value={settings.multitask}
            onChange={({ currentTarget: { value } }) => {
              const multitask = MULTITASK.find((one) => one === value);
              if (multitask) change({ multitask });
            }}
          >
            {offered.map((one) => (
              <option key={one} value={one}>
                {MULTITASK_WORDS[one]}
              </option>
            ))}
          </Select>
        </Field>
        {can?.hasDurability && (
          <Field label="Write checkpoints" description="Durability: how safe against speed.">
            <Select
              value={settings.durability ?? ""}
              onChange={({ currentTarget: { value } }) =>
                change({ durability: DURABILITY.find((one) => one === value) ?? null })
              }
            >
              <option value="">As the server does by itself</option>
              {DURABILITY.map((one) => (
                <option key={one} value={one}>
                  {DURABILITY_WORDS[one]}
                </option>
              ))}
            </Select>
          </Field>
        )}
        <Field
          inline
          label="Stream subgraphs"
          description="What runs inside a subgraph is told too. Without it the log shows no nested steps."
        >
          <Switch
            checked={settings.subgraphs}
            onCheckedChange={(subgraphs) => change({ subgraphs })}
          />
        </Field>
        <StreamModes modes={settings.modes} onModes={(modes) => change({ modes })} />
      </DialogBody>
      <DialogFooter>
        <Button
          variant="outline"
          disabled={isDefault(settings)}
          onClick={() => {
            onChange(DEFAULT_RUN_SETTINGS);
            setResets(resets + 1);
          }}
        >
          Reset
        </Button>
        <Button variant="primary" onClick={onClose}>
          Done
        </Button>
      </DialogFooter>
    </Dialog>
  );
}

type LimitProps = { limit: number | null; onLimit: (limit: number | null) => void };

function RecursionLimit({ limit, onLimit }: LimitProps) {
  const [text, setText] = useState(limit === null ? "" : `${limit}`);
  const isWrong = text.trim() !== "" && !isLimit(Number(text));
  return (
    <Field
      label="Recursion limit"
      description="The most steps that a run may take. Empty: as the assistant says, else the server’s own."
      error={isWrong ? "Give a whole number from 1, or leave it empty." : undefined}
    >
      <Input
        inputMode="numeric"
        placeholder="25"
        value={text}
        onChange={({ currentTarget: { value } }) => {
          setText(value);
          if (value.trim() === "") onLimit(null);
          else if (isLimit(Number(value))) onLimit(Number(value));
        }}
      />
    </Field>
  );
}
