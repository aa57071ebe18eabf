import type { ObjectFieldTemplateProps } from "@rjsf/utils";
import { use } from "react";
import { pathKey } from "@/lib/schema/edit-value";
import { HiddenFields } from "./hidden-fields";

/** RJSF's template of an object: its fields below each other. */
export function ObjectParts({ properties, fieldPathId }: ObjectFieldTemplateProps) {
  const hidden = use(HiddenFields);
  return (
    <div className="flex min-w-0 flex-col gap-5">
      {properties.map(({ name, content }) => (
        <div
          key={name}
          hidden={hidden.has(pathKey([...fieldPathId.path, name]))}
          className="min-w-0"
        >
          {content}
        </div>
      ))}
    </div>
  );
}
