import { ChevronRight } from "lucide-react";
import { type ReactNode, useState } from "react";
import { flushSync } from "react-dom";
import { cn } from "@/components/ui/cn";
import { FieldDescription, FieldError } from "@/components/ui/field";
import { onReveal } from "@/components/ui/reveal";

type GroupFrameProps = {
  id: string;
  label: string;
  description: ReactNode;
  required: boolean;
  aside: ReactNode;
  errors: string[];
  /** True when anything inside is wrong: the group is then open. */
  troubled: boolean;
  /** What is inside, in a few words, while it is folded. */
  summary: string | null;
  startsFolded: boolean;
  children: ReactNode;
};

/** A quiet frame around the parts of one value; its heading folds it away. */
export function GroupFrame(props: GroupFrameProps) {
  const { id, label, description, required, aside, errors, troubled, summary, children } = props;
  const [folded, setFolded] = useState(props.startsFolded);
  // For good: it must not fold under the cursor in the moment that the mistake is mended.
  if (troubled && folded) setFolded(false);
  const open = !folded;
  const describedBy = [description && `${id}-description`, errors.length > 0 && `${id}-error`];
  return (
    <fieldset
      id={id}
      ref={onReveal((target) => target.id !== id && flushSync(() => setFolded(false)))}
      aria-labelledby={`${id}-label`}
      aria-describedby={describedBy.filter(Boolean).join(" ") || undefined}
      tabIndex={-1}
      className="flex min-w-0 flex-col gap-1.5"
    >
      <div className="group/value flex min-h-6 flex-wrap items-center justify-between gap-x-3 gap-y-1">
        <button
          type="button"
          aria-expanded={open}
          aria-controls={`${id}-parts`}
          onClick={() => setFolded(open)}
          className="-ml-1 flex min-h-6 min-w-0 items-center gap-1 rounded-sm pr-1 text-left font-medium text-sm"
        >
          <ChevronRight
            aria-hidden
            className={cn(
              "size-4 shrink-0 text-muted-foreground transition-transform duration-100",
              open && "rotate-90",
            )}
          />
          <span id={`${id}-label`} className="wrap-anywhere min-w-0">
            {label}
          </span>
          {required && (
            <span aria-hidden className="text-destructive">
              *
            </span>
          )}
        </button>
        {!open && summary && (
          <span className="min-w-0 flex-1 truncate text-muted-foreground text-xs tabular-nums">
            {summary}
          </span>
        )}
        <div className="ml-auto min-w-0 text-muted-foreground text-xs">{aside}</div>
      </div>
      {description && <FieldDescription id={`${id}-description`}>{description}</FieldDescription>}
      <div id={`${id}-parts`} hidden={!open} className="ml-1 border-border border-l pl-4">
        {children}
      </div>
      {errors.length > 0 && <FieldError id={`${id}-error`}>{errors.join(" ")}</FieldError>}
    </fieldset>
  );
}
