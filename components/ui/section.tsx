import { type ReactNode, useId } from "react";
import { Card } from "./card";
import { cn } from "./cn";

export type SectionProps = {
  title: ReactNode;
  description?: ReactNode;
  actions?: ReactNode;
  level?: 2 | 3 | undefined;
  className?: string | undefined;
  children: ReactNode;
};

/** A bordered part of a page, named by its heading. */
export function Section({
  title,
  description,
  actions,
  level = 2,
  className,
  children,
}: SectionProps) {
  const id = useId();
  const Heading = level === 2 ? "h2" : "h3";
  return (
    <section aria-labelledby={id} className="min-w-0">
      <Card>
        <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2 border-border border-b px-4 py-3">
          <div className="min-w-0">
            <Heading id={id} className="font-semibold text-base">
              {title}
            </Heading>
            {description && (
              <p className="text-pretty text-muted-foreground text-sm">{description}</p>
            )}
          </div>
          {actions && <div className="flex flex-wrap items-center gap-2">{actions}</div>}
        </div>
        <div className={cn("min-w-0 p-4", className)}>{children}</div>
      </Card>
    </section>
  );
}
