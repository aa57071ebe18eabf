"use client";

import { useController } from "react-hook-form";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import {
  jsonProblem,
  otherConfigProblem,
  recursionLimitProblem,
  tagsProblem,
} from "./assistant-form-problems";
import { JsonObjectField } from "./json-object-field";
import { TagsField } from "./tags-field";
import type { AssistantEditor } from "./use-assistant-form";

/** What an assistant holds besides its values; rarely needed, never lost. */
export function ExtraConfig({ editor }: { editor: AssistantEditor }) {
  const { form, epoch, setMalformed } = editor;
  const { register, control, formState } = form;
  const tags = useController({ control, name: "tags", rules: { validate: tagsProblem } });
  const metadata = useController({ control, name: "metadata", rules: { validate: jsonProblem } });
  const other = useController({
    control,
    name: "otherConfig",
    rules: { validate: (_, whole) => otherConfigProblem(whole) },
  });
  return (
    <div className="flex flex-col gap-5 border-border border-t p-4">
      <Field
        label="Recursion limit"
        description="How many steps a run may take before it is stopped. Empty: the server's own limit."
        error={formState.errors.recursionLimit?.message}
      >
        <Input
          inputMode="numeric"
          placeholder="25"
          className="max-w-32"
          {...register("recursionLimit", { validate: recursionLimitProblem })}
        />
      </Field>
      <TagsField
        key={`tags-${epoch}`}
        value={tags.field.value}
        onChange={tags.field.onChange}
        error={tags.fieldState.error?.message}
      />
      <JsonObjectField
        key={`metadata-${epoch}`}
        label="Metadata"
        description="Any JSON object. The assistants of this server can be searched by it."
        value={metadata.field.value}
        onChange={metadata.field.onChange}
        onMalformed={(malformed) => setMalformed("metadata", malformed)}
        problem={metadata.fieldState.error?.message}
      />
      <JsonObjectField
        key={`other-${epoch}`}
        label="Other config"
        description="Further keys of the assistant's config, beside its values, recursion limit and tags."
        value={other.field.value}
        onChange={other.field.onChange}
        onMalformed={(malformed) => setMalformed("otherConfig", malformed)}
        problem={other.fieldState.error?.message}
      />
    </div>
  );
}
