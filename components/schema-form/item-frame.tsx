import type { ReactNode } from "react";
import { FieldDescription, FieldError } from "@/components/ui/field";
import { FieldContext } from "@/components/ui/field-context";

type ItemFrameProps = {
  id: string;
  label: string;
  description?: ReactNode;
  error: string | undefined;
  children: ReactNode;
};

/** Around a control whose place already says what it is: its name is for screen readers only. */
export function ItemFrame({ id, label, description, error, children }: ItemFrameProps) {
  const describedBy = [description && `${id}-description`, error && `${id}-error`];
  const control = {
    id,
    "aria-describedby": describedBy.filter(Boolean).join(" ") || undefined,
    "aria-invalid": error ? true : undefined,
  };
  return (
    <FieldContext value={control}>
      <div className="flex min-w-0 flex-col gap-1">
        <label id={`${id}-label`} htmlFor={id} className="sr-only">
          {label}
        </label>
        {children}
        {description && <FieldDescription id={`${id}-description`}>{description}</FieldDescription>}
        {error && <FieldError id={`${id}-error`}>{error}</FieldError>}
      </div>
    </FieldContext>
  );
}
