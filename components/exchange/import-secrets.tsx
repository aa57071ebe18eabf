"use client";

import { useId } from "react";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import type { Assistant } from "@/lib/langgraph/types";
import { secretsLeftOut } from "@/lib/versions/exchange";
import { missingSecrets, secretName } from "@/lib/versions/import-plan";
import type { ImportChoice } from "./use-import-choice";

/** The secrets that the export left out: which will be missing, to be filled in here. */
export function ImportSecrets({
  choice: { versions, fills, fill },
  isCopy,
  present,
}: {
  choice: ImportChoice;
  /** From another deployment, and not from a file. */
  isCopy: boolean;
  present: Assistant | null;
}) {
  const id = useId();
  const names = (paths: (string | number)[][]) => [...new Set(paths.map(secretName))];
  const missing = names(versions.flatMap((version) => missingSecrets(version, present)));
  const taken = names(versions.flatMap(secretsLeftOut)).filter((name) => !missing.includes(name));
  if (missing.length === 0 && taken.length === 0) return null;
  return (
    <section aria-labelledby={id} className="flex flex-col gap-3">
      <div className="flex flex-col gap-1 text-sm">
        <h3 id={id} className="font-medium">
          {isCopy ? "Secrets, which are never copied" : "Secrets that the file leaves out"}
        </h3>
        {missing.length > 0 && (
          <p className="text-muted-foreground">
            They will be missing from the {isCopy ? "copy" : "imported versions"} unless you fill
            them in.
          </p>
        )}
        {taken.length > 0 && (
          <p className="break-words text-muted-foreground">
            Taken from the assistant as it is now: {taken.join(", ")}.
          </p>
        )}
      </div>
      {missing.map((name) => (
        <Field key={name} label={name}>
          <Input
            type="password"
            autoComplete="off"
            placeholder="Missing"
            value={fills.get(name) ?? ""}
            onChange={(event) => fill(name, event.currentTarget.value)}
          />
        </Field>
      ))}
    </section>
  );
}
