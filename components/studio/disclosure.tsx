import { ChevronRight } from "lucide-react";
import { type ReactNode, useState } from "react";
import { cn } from "@/components/ui/cn";

type Props = {
  summary: ReactNode;
  aside?: ReactNode;
  open?: boolean;
  onToggle?: (open: boolean) => void;
  className?: string;
};

/** A fold: its summary is always in sight. */
export function Disclosure(props: Props & { children: ReactNode }) {
  const { summary, aside, open, onToggle, className, children } = props;
  return (
    <details
      open={open}
      onToggle={(event) => {
        // A fold within it tells of itself.
        if (event.target === event.currentTarget) onToggle?.(event.currentTarget.open);
      }}
      className={cn("min-w-0 rounded-lg border border-border text-sm", className)}
    >
      <summary className="flex min-h-9 cursor-pointer list-none items-center gap-2 rounded-lg px-2.5 py-1 hover:bg-muted [&::-webkit-details-marker]:hidden">
        <ChevronRight
          aria-hidden
          className="size-4 shrink-0 text-muted-foreground transition-transform duration-100 [details[open]>summary>&]:rotate-90"
        />
        <span className="min-w-0 flex-1 truncate">{summary}</span>
        {aside}
      </summary>
      <div className="flex min-w-0 flex-col gap-3 border-border border-t p-3">{children}</div>
    </details>
  );
}

/** A fold whose inside is made only while it is open: for values that may be large, and many. */
export function LazyDisclosure(props: Omit<Props, "onToggle"> & { children: () => ReactNode }) {
  const { open: atFirst = false, children, ...rest } = props;
  const [open, setOpen] = useState(atFirst);
  return (
    <Disclosure {...rest} open={open} onToggle={setOpen}>
      {open && children()}
    </Disclosure>
  );
}
