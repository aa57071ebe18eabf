"use client";

import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";

type GraphSelectProps = {
  /** Every graph that the server has a default assistant for. */
  graphs: string[];
  value: string;
  onChange: (graph: string) => void;
  error?: string | undefined;
};

/** The graph of a new assistant. A server that names no graph is asked for by hand. */
export function GraphSelect({ graphs, value, onChange, error }: GraphSelectProps) {
  if (graphs.length === 0) {
    return (
      <Field
        label="Graph"
        description="This server lists no default assistants, so its graphs are not known. Type a graph's id, as langgraph.json has it."
        error={error}
        required
      >
        <Input
          value={value}
          placeholder="agent"
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      </Field>
    );
  }
  return (
    <Field
      label="Graph"
      description="What the assistant runs. Its configuration follows from it."
      error={error}
      required
    >
      <Select value={value} onChange={(event) => onChange(event.currentTarget.value)}>
        {!graphs.includes(value) && (
          <option value={value} disabled>
            {value ? `${value} (not on this server)` : "Choose a graph"}
          </option>
        )}
        {graphs.map((graph) => (
          <option key={graph} value={graph}>
            {graph}
          </option>
        ))}
      </Select>
    </Field>
  );
}
