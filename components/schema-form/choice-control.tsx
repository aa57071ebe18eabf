import { useFieldControl } from "@/components/ui/field-context";
import { Segmented } from "@/components/ui/segmented";
import { sameJson } from "@/lib/langgraph/values";
import type { ChoiceField } from "@/lib/schema/form-field";
import type { Option } from "@/lib/schema/normalise-schema";
import { indexOf, optionsWith } from "./choice-options";
import { ChoiceSelect } from "./choice-select";
import type { ControlProps } from "./control-props";
import { LazyChoiceCombobox } from "./lazy-controls";

/** One option: side by side where they are few, else in a select, or in a list to search if many. */
export function ChoiceControl(props: ControlProps<ChoiceField>) {
  const { look } = props.field;
  if (look === "combobox") return <LazyChoiceCombobox {...props} />;
  const options = optionsWith(props.field, props.value);
  return look === "segmented" && options.length <= 4 ? (
    <Segments {...props} options={options} />
  ) : (
    <ChoiceSelect {...props} />
  );
}

type WithOptions = ControlProps<ChoiceField> & { options: Option[] };

function Segments({ field, id, value, change, disabled, options }: WithOptions) {
  const wired = useFieldControl({ id, "aria-labelledby": `${id}-label` });
  return (
    <div {...wired} role="radiogroup" tabIndex={-1} className="flex">
      <Segmented
        label={field.label}
        className="min-w-0 flex-wrap"
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

function isDefault(field: ChoiceField, option: Option): boolean {
  return field.default !== undefined && sameJson(option.value, field.default);
}
