import { X } from "lucide-react";
import { ItemFrame } from "@/components/schema-form/item-frame";
import { JsonText } from "@/components/schema-form/json-text";
import { IconButton } from "@/components/ui/icon-button";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { Textarea } from "@/components/ui/textarea";
import { type MetadataRow, switchKind } from "./metadata-rows";

type MetadataRowFieldsProps = {
  row: MetadataRow;
  index: number;
  id: string;
  keyProblem: string | null;
  valueProblem: string | undefined;
  onChange: (row: MetadataRow) => void;
  /** Its JSON text cannot be read; another kind would lose it. */
  unreadable: boolean;
  /** What is wrong with the row's JSON text; null: nothing any more. */
  onInvalid: (message: string | null) => void;
  onRemove: () => void;
};

/** One key of metadata: its name, its value, and whether that is text or JSON. */
export function MetadataRowFields(props: MetadataRowFieldsProps) {
  const { row, index, id, keyProblem, valueProblem, onChange, onInvalid, onRemove } = props;
  const name = row.key === "" ? `row ${index + 1}` : `“${row.key}”`;
  return (
    <li className="flex min-w-0 items-start gap-2 max-sm:flex-wrap">
      <div className="w-44 shrink-0 max-sm:w-full">
        <ItemFrame id={`${id}-key`} label={`Key ${index + 1}`} error={keyProblem ?? undefined}>
          <Input
            value={row.key}
            placeholder="Key"
            autoComplete="off"
            spellCheck={false}
            className="font-mono"
            onChange={(event) => onChange({ ...row, key: event.currentTarget.value })}
          />
        </ItemFrame>
      </div>
      <div className="min-w-0 flex-1">
        <ItemFrame id={`${id}-value`} label={`Value of ${name}`} error={valueProblem}>
          {row.kind === "text" ? (
            <Textarea
              rows={1}
              value={typeof row.value === "string" ? row.value : ""}
              placeholder="Text"
              className="min-h-8"
              onChange={(event) => onChange({ ...row, value: event.currentTarget.value })}
            />
          ) : (
            <JsonText
              id={`${id}-value`}
              labelledBy={`${id}-value-label`}
              value={row.value}
              rows={1}
              className="min-h-8"
              onChange={(value) => value !== undefined && onChange({ ...row, value })}
              onInvalid={onInvalid}
            />
          )}
        </ItemFrame>
      </div>
      <Select
        aria-label={`Kind of ${name}`}
        value={row.kind}
        disabled={props.unreadable}
        className="max-w-20 shrink-0"
        onChange={({ currentTarget }) =>
          currentTarget.value !== row.kind && onChange(switchKind(row))
        }
      >
        <option value="text">Text</option>
        <option value="json">JSON</option>
      </Select>
      <IconButton label={`Remove ${name}`} icon={<X />} onClick={onRemove} />
    </li>
  );
}
