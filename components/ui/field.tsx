"use client";

import { CircleAlert } from "lucide-react";
import { type ReactNode, useId } from "react";
import { cn } from "./cn";
import { FieldContext } from "./field-context";
import { Label } from "./label";

export type FieldProps = {
  label: ReactNode;
  description?: ReactNode;
  error?: ReactNode;
  required?: boolean | undefined;
  /** The control's id; made up when absent. */
  id?: string | undefined;
  /** Right of the label: a default, a counter, a small action. */
  aside?: ReactNode;
  /** Control left of its label, for a switch or a checkbox. */
  inline?: boolean | undefined;
  className?: string | undefined;
  children: ReactNode;
};

/** Label, description and error around one control of components/ui, which wires itself to them. */
export function Field(props: FieldProps) {
  const { label, description, error, required, aside, inline = false, className, children } = props;
  const ownId = useId();
  const id = props.id ?? ownId;
  const describedBy = [description && `${id}-description`, error && `${id}-error`]
    .filter(Boolean)
    .join(" ");
  const control = {
    id,
    required,
    "aria-describedby": describedBy || undefined,
    "aria-invalid": error ? true : undefined,
  };
  const text = (
    <>
      <div className="flex min-h-5 flex-wrap items-center justify-between gap-x-3 gap-y-1">
        <Label htmlFor={id} required={required}>
          {label}
        </Label>
        {aside && <div className="ml-auto min-w-0 text-muted-foreground text-xs">{aside}</div>}
      </div>
      {description && <FieldDescription id={`${id}-description`}>{description}</FieldDescription>}
    </>
  );
  return (
    <FieldContext value={control}>
      {inline ? (
        <div className={cn("flex min-w-0 items-start gap-2.5", className)}>
          {children}
          <div className="flex min-w-0 flex-1 flex-col gap-1 pt-0.5">
            {text}
            {error && <FieldError id={`${id}-error`}>{error}</FieldError>}
          </div>
        </div>
      ) : (
        <div className={cn("flex min-w-0 flex-col gap-1.5", className)}>
          {text}
          {children}
          {error && <FieldError id={`${id}-error`}>{error}</FieldError>}
        </div>
      )}
    </FieldContext>
  );
}

type FieldTextProps = { id?: string | undefined; children: ReactNode };

export function FieldDescription({ id, children }: FieldTextProps) {
  return (
    <p id={id} className="text-pretty text-muted-foreground text-xs">
      {children}
    </p>
  );
}

export function FieldError({ id, children }: FieldTextProps) {
  return (
    <p id={id} className="flex items-start gap-1 text-destructive text-xs">
      <CircleAlert aria-hidden className="mt-0.5 size-3 shrink-0" />
      <span className="min-w-0 break-words">{children}</span>
    </p>
  );
}
