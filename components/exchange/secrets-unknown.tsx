"use client";

import { useId } from "react";
import { useDeployment } from "@/components/shell/deployment-provider";
import { Checkbox } from "@/components/ui/checkbox";
import { Field } from "@/components/ui/field";
import type { PublicDeployment } from "@/lib/public-deployment";
import { OriginError } from "./origin-error";
import type { Failure } from "./use-copy";

type SecretsUnknownProps = {
  origin: PublicDeployment;
  failure: Failure;
  goesOn: boolean;
  onGoesOn: (goesOn: boolean) => void;
};

/** The source's schemas cannot be read, so a secret may go along: what is to be ticked first. */
export function SecretsUnknown({ origin, failure, goesOn, onGoesOn }: SecretsUnknownProps) {
  const { name } = useDeployment();
  const id = useId();
  return (
    <section aria-labelledby={id} className="flex flex-col gap-3 text-sm">
      <div className="flex flex-col gap-1">
        <h3 id={id} className="font-medium text-warning">
          Which values are secret is not known
        </h3>
        <p className="text-pretty">
          The graph’s schemas in {origin.name}, which mark the secrets, could not be read. Only
          values whose names say that they are secret are left out.
        </p>
      </div>
      <OriginError origin={origin} failure={failure} />
      <Field
        inline
        label="Copy without knowing which values are secret"
        description={`A secret with a name like any other goes to ${name} as it is.`}
      >
        <Checkbox checked={goesOn} onCheckedChange={onGoesOn} />
      </Field>
    </section>
  );
}
