import { Badge } from "@/components/ui/badge";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import { presence } from "@/lib/versions/diff-as-text";
import type { DiffShape, DiffRow as Row } from "@/lib/versions/diff-rows";
import { ListItems } from "./list-items";
import { TextLines } from "./text-lines";

/** One thing that two contents hold, inside a `dl`: how it changed, or what both say. */
export function DiffRow({ row }: { row: Row }) {
  const { label, shape, changed } = row;
  const inline = shape.kind === "words" || shape.kind === "secret";
  return (
    <div
      className={
        inline
          ? "flex min-h-9 min-w-0 flex-wrap items-baseline gap-x-4 gap-y-0.5 py-2 sm:flex-nowrap"
          : "flex min-w-0 flex-col gap-1.5 py-2.5"
      }
    >
      <dt
        className={`break-words text-muted-foreground [overflow-wrap:anywhere] ${inline ? "w-full sm:w-44 sm:shrink-0" : ""}`}
      >
        {label}
      </dt>
      <dd className="min-w-0 flex-1 break-words [overflow-wrap:anywhere]">
        {changed ? <ChangedShape shape={shape} /> : <Unchanged shape={shape} />}
      </dd>
    </div>
  );
}

/** How one value changed. */
export function ChangedShape({ shape }: { shape: DiffShape }) {
  if (shape.kind === "secret") return <Badge tone="warning">Changed, not shown</Badge>;
  if (shape.kind === "words") return <Arrow before={shape.before} after={shape.after} />;
  const said = presence(shape);
  return (
    <div className="flex flex-col gap-1.5">
      {said && <p className="text-muted-foreground text-xs">{said}</p>}
      {shape.kind === "list" ? (
        <ListItems before={shape.before} after={shape.after} />
      ) : (
        <TextLines before={shape.before} after={shape.after} />
      )}
    </div>
  );
}

function Arrow({ before, after }: { before: string; after: string }) {
  return (
    <span className="whitespace-pre-wrap tabular-nums">
      <del className="text-muted-foreground no-underline">{before}</del>
      <span aria-hidden className="px-1.5 text-muted-foreground">
        →
      </span>
      <VisuallyHidden> became </VisuallyHidden>
      <ins className="font-medium no-underline">{after}</ins>
    </span>
  );
}

function Unchanged({ shape }: { shape: DiffShape }) {
  if (shape.kind === "secret") return null;
  if (shape.kind === "words") return <span className="whitespace-pre-wrap">{shape.after}</span>;
  return shape.kind === "list" ? (
    <ListItems before={shape.before} after={shape.after} />
  ) : (
    <TextLines before={shape.before} after={shape.after} />
  );
}
