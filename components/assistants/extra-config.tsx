"use client";

import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import type { ExtraFields } from "./advanced-config";
import { focusFirstInvalid } from "./focus-first-invalid";
import { JsonObjectField } from "./json-object-field";
import { MetadataField } from "./metadata-field";
import { TagsField } from "./tags-field";
import type { AssistantEditor } from "./use-assistant-form";

type ExtraConfigProps = { editor: AssistantEditor; fields: ExtraFields };

/** What an assistant holds besides its values; rarely needed, never lost. */
export function ExtraConfig({ editor, fields }: ExtraConfigProps) {
  const { epoch, setMalformed } = editor;
  const { limit, tags, metadata, other } = fields;
  return (
    // Opened for what is wrong in it, it is there too late for the form to have led to it.
    <div ref={focusFirstInvalid} className="flex flex-col gap-5 border-border border-t p-4">
      <Field
        label="Recursion limit"
        description="How many steps a run may take before it is stopped. Empty: the server's own limit."
        error={limit.fieldState.error?.message}
      >
        <Input inputMode="numeric" placeholder="25" className="max-w-32" {...limit.field} />
      </Field>
      <TagsField
        key={`tags-${epoch}`}
        value={tags.field.value}
        onChange={tags.field.onChange}
        error={tags.fieldState.error?.message}
      />
      <MetadataField
        value={metadata.field.value}
        onChange={metadata.field.onChange}
        onMalformed={(malformed) => setMalformed("metadata", malformed)}
        problem={metadata.fieldState.error?.message}
        epoch={epoch}
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
