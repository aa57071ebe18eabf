import { useFieldControl } from "@/components/ui/field-context";
import { Segmented } from "@/components/ui/segmented";
import { Select } from "@/components/ui/select";
import type { Json } from "@/lib/langgraph/types";
import { sameJson } from "@/lib/langgraph/values";
import type { ChoiceField } from "@/lib/schema/form-field";
import type { Option } from "@/lib/schema/normalise-schema";
import { showValue } from "@/lib/schema/show-value";
import type { ControlProps } from "./control-props";

const UNSET = "";

/** One of a few options: side by side where they fit, else in a select. */
export function ChoiceControl(props: ControlProps<ChoiceField>) {
  const options = withHeld(props.field, props.value);
  return props.field.look === "segmented" && options.length <= 4 ? (
    <Segments {...props} options={options} />
  ) : (
    <Options {...props} options={options} />
  );
}

type WithOptions = ControlProps<ChoiceField> & { options: Option[] };

function Segments({ field, id, value, change, disabled, options }: WithOptions) {
  const wired = useFieldControl({ id, "aria-labelledby": `${id}-label` });
  return (
    <div {...wired} role="radiogroup" tabIndex={-1} className="flex">
      <Segmented
        label={field.label}
        value={indexOf(options, value)}
        onValueChange={(index) => change(options[Number(index)]?.value)}
        options={options.map((option, index) => ({
          value: String(index),
          label: isDefault(field, option) ? (
            <DefaultOption label={option.label} holds={value === undefined} />
          ) : (
            option.label
          ),
          disabled,
        }))}
      />
    </div>
  );
}

function DefaultOption({ label, holds }: { label: string; holds: boolean }) {
  return (
    <>
      <span className={holds ? "text-foreground" : undefined}>{label}</span>{" "}
      <span className="font-normal text-muted-foreground text-xs">default</span>
    </>
  );
}

function Options({ field, id, value, change, disabled, options }: WithOptions) {
  return (
    <Select
      aria-labelledby={`${id}-label`}
      value={indexOf(options, value)}
      onChange={({ target }) =>
        change(target.value === UNSET ? undefined : options[Number(target.value)]?.value)
      }
      disabled={disabled}
    >
      <option value={UNSET} disabled={field.required}>
        {unsetLabel(field)}
      </option>
      {options.map((option, index) => (
        <option key={JSON.stringify(option.value)} value={String(index)}>
          {option.label}
        </option>
      ))}
    </Select>
  );
}

function unsetLabel(field: ChoiceField): string {
  if (field.default !== undefined && field.default !== null) {
    return `Default (${showValue(field, field.default)})`;
  }
  return field.required ? "Choose…" : "Not set";
}

// None is an option of its own where leaving the value out means something else. A value that the
// schema does not offer is shown too, or the control would claim that there is none.
function withHeld(field: ChoiceField, value: Json | undefined): Option[] {
  const meansItself = field.required || (field.default !== undefined && field.default !== null);
  const none = { value: null, label: "None" };
  const options =
    field.nullable && (meansItself || value === null) ? [...field.options, none] : field.options;
  if (value === undefined || options.some((option) => sameJson(option.value, value)))
    return options;
  return [...options, { value, label: `${showValue(field, value)} (not offered)` }];
}

function indexOf(options: Option[], value: Json | undefined): string {
  const index = options.findIndex((option) => value !== undefined && sameJson(option.value, value));
  return index < 0 ? UNSET : String(index);
}

function isDefault(field: ChoiceField, option: Option): boolean {
  return field.default !== undefined && sameJson(option.value, field.default);
}
