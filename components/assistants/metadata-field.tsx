"use client";

import { useId, useState } from "react";
import { FieldDescription } from "@/components/ui/field";
import { Segmented } from "@/components/ui/segmented";
import type { JsonObject } from "@/lib/langgraph/types";
import { JsonObjectField } from "./json-object-field";
import { MetadataEditor } from "./metadata-editor";
import { fitsRows, splitMetadata } from "./metadata-rows";
import { ServersMetadata } from "./servers-metadata";

const ABOUT =
  "The assistants of this server can be searched by it. The API cannot delete a key: one that you remove is set to null, which counts as absent.";

type MetadataFieldProps = {
  value: JsonObject;
  onChange: (value: JsonObject) => void;
  onMalformed: (malformed: boolean) => void;
  /** Why the value cannot be saved as it is. */
  problem: string | undefined;
  /** Another one begins the editing anew. */
  epoch: number;
};

/** Metadata as rows or as JSON. What the server wrote is shown and left alone. */
export function MetadataField(props: MetadataFieldProps) {
  const { value, onChange, onMalformed, problem, epoch } = props;
  const id = useId();
  const { own, servers } = splitMetadata(value);
  const [view, setView] = useState<"rows" | "json">("rows");
  const [malformed, setMalformed] = useState(false);
  const shown = fitsRows(own) ? view : "json";

  const parts = {
    onChange: (next: JsonObject) => onChange({ ...servers, ...next }),
    onMalformed: (next: boolean) => {
      setMalformed(next);
      onMalformed(next);
    },
  };

  return (
    <div className="relative flex min-w-0 flex-col gap-3">
      {shown === "json" ? (
        <JsonObjectField
          key={`json ${epoch}`}
          label="Metadata"
          description={ABOUT}
          value={own}
          {...parts}
          refuse={refuseServersOwn}
          problem={problem}
        />
      ) : (
        <fieldset
          aria-labelledby={`${id}-label`}
          aria-describedby={`${id}-description`}
          className="flex min-w-0 flex-col gap-1.5"
        >
          <span id={`${id}-label`} className="font-medium text-sm leading-5">
            Metadata
          </span>
          <FieldDescription id={`${id}-description`}>{ABOUT}</FieldDescription>
          <MetadataEditor
            key={`rows ${epoch}`}
            id={id}
            own={own}
            {...parts}
            checked={problem !== undefined}
          />
        </fieldset>
      )}
      <div className="absolute -top-1 right-0">
        <Segmented
          label="Show metadata as"
          value={shown}
          onValueChange={setView}
          options={[
            { value: "rows", label: "Rows", disabled: malformed || !fitsRows(own) },
            { value: "json", label: "JSON", disabled: malformed },
          ]}
        />
      </div>
      {malformed && (
        <p className="text-muted-foreground text-xs">
          Mend what is marked before you switch between rows and JSON.
        </p>
      )}
      {Object.keys(servers).length > 0 && <ServersMetadata metadata={servers} />}
    </div>
  );
}

function refuseServersOwn(next: JsonObject): string | undefined {
  const [taken] = Object.keys(splitMetadata(next).servers);
  return taken === undefined ? undefined : `“${taken}” is the server's own key. Remove it here.`;
}
