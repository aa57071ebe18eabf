import { Textarea } from "@/components/ui/textarea";
import type { Json } from "@/lib/langgraph/types";
import type { FormField } from "@/lib/schema/form-field";
import { SmallButton } from "./small-button";

type ConcealedJsonProps = {
  field: FormField;
  id: string;
  /** The value with its secrets masked. */
  masked: Json;
  onShow: () => void;
};

/** JSON in which secrets are masked. It can be edited once they are shown. */
export function ConcealedJson({ field, id, masked, onShow }: ConcealedJsonProps) {
  return (
    <div className="flex flex-col gap-1">
      <Textarea
        aria-labelledby={`${id}-label`}
        mono
        readOnly
        rows={2}
        value={JSON.stringify(masked, null, 2)}
        autoComplete="off"
        spellCheck={false}
      />
      <span className="flex justify-end">
        <SmallButton
          label="Show secrets and edit"
          about={`in “${field.label}”`}
          disabled={false}
          onPress={onShow}
        />
      </span>
    </div>
  );
}
