"use client";

import { useVersionLabels } from "@/components/labels/use-version-labels";
import { Field } from "@/components/ui/field";
import { useNow } from "@/components/ui/now";
import { Select } from "@/components/ui/select";
import { formatDay, formatRelative, parseTime } from "@/lib/format";
import type { AssistantVersion } from "@/lib/langgraph/types";
import { stampOf } from "@/lib/versions/save-stamp";

const LONGEST_NOTE = 60;

type VersionSelectProps = {
  label: string;
  assistantId: string;
  versions: AssistantVersion[];
  active: number;
  /** null: the assistant as it is now, where `now` offers that. */
  value: number | null;
  now?: boolean;
  /** Cannot be chosen: it is the other side. */
  except?: number;
  onChange: (version: number | null) => void;
};

/** A choice of one version, each with its number, labels, time and note. */
export function VersionSelect(props: VersionSelectProps) {
  const { label, assistantId, versions, active, value, now = false, except, onChange } = props;
  const { labels } = useVersionLabels(assistantId);
  const time = useNow();
  const known = value === null || versions.some(({ version }) => version === value);
  return (
    <Field label={label} className="flex-1">
      <Select
        value={value ?? ""}
        onChange={({ currentTarget }) =>
          onChange(currentTarget.value === "" ? null : Number(currentTarget.value))
        }
      >
        {now && <option value="">As it is now</option>}
        {!known && <option value={value ?? ""}>v{value} · does not exist</option>}
        {versions.map((version) => (
          <option
            key={version.version}
            value={version.version}
            disabled={version.version === except}
          >
            {[
              `v${version.version}`,
              version.version === active ? "active" : "",
              ...labels.filter((each) => each.version === version.version).map(({ name }) => name),
              timeOf(version, time),
              noteOf(version, versions),
            ]
              .filter(Boolean)
              .join(" · ")}
          </option>
        ))}
      </Select>
    </Field>
  );
}

function timeOf({ created_at }: AssistantVersion, now: number | null): string {
  const time = parseTime(created_at);
  if (time === null) return "";
  return now === null ? formatDay(time) : formatRelative(time, now);
}

function noteOf(version: AssistantVersion, versions: AssistantVersion[]): string {
  const note = (stampOf(version, versions).note ?? "").replace(/\s+/gu, " ");
  return note.length > LONGEST_NOTE ? `${note.slice(0, LONGEST_NOTE - 1)}…` : note;
}
