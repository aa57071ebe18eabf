import { use, useState } from "react";
import { flushSync } from "react-dom";
import { assistantsIn, withAssistant, withoutAssistant } from "@/lib/schema/assistants-value";
import type { AssistantsField } from "@/lib/schema/form-field";
import { AssistantOptions } from "./assistant-options";
import { AssistantPicker } from "./assistant-picker";
import type { ControlProps } from "./control-props";
import { focusFirst } from "./focus-first";
import { JsonControl } from "./json-control";
import { NamedAssistantRow } from "./named-assistant-row";
import { SmallButton } from "./small-button";

/** Assistants of the server: those that the value names, and a search to add others. */
export function AssistantsControl(props: ControlProps<AssistantsField>) {
  const { field, id, value, change, disabled } = props;
  const options = use(AssistantOptions);
  const [asJson, setAsJson] = useState(false);
  if (!options) return <JsonControl {...props} />;
  const named = assistantsIn(field, value) ?? [];

  function remove(index: number) {
    flushSync(() => change(withoutAssistant(field, value, index)));
    focusFirst(`${id}-remove-${Math.min(index, named.length - 2)}`, id);
  }

  return (
    <div className="flex min-w-0 flex-col gap-2">
      {asJson ? (
        <JsonControl {...props} />
      ) : (
        <>
          {named.length > 0 && (
            <ul className="flex flex-col divide-y divide-border rounded-md border border-border">
              {named.map((assistant, index) => (
                <NamedAssistantRow
                  // One assistant may be named twice.
                  key={`${assistant.id} ${named.slice(0, index).filter((one) => one.id === assistant.id).length}`}
                  assistant={assistant}
                  options={options}
                  removeId={`${id}-remove-${index}`}
                  onRemove={() => remove(index)}
                  disabled={disabled}
                />
              ))}
            </ul>
          )}
          <AssistantPicker
            id={id}
            options={options}
            chosen={new Set(named.map((assistant) => assistant.id))}
            placeholder={field.many ? "Add an assistant by name…" : "Choose an assistant by name…"}
            disabled={disabled}
            onPick={(assistant) => {
              const { assistant_id, name, graph_id } = assistant;
              change(withAssistant(field, value, { id: assistant_id, name, graph: graph_id }));
            }}
          />
        </>
      )}
      <span className="flex justify-end">
        <SmallButton
          label={asJson ? "Pick from a list" : "Edit as JSON"}
          about={`for “${field.label}”`}
          disabled={disabled}
          onPress={() => setAsJson(!asJson)}
        />
      </span>
    </div>
  );
}
