/** The graph of an existing assistant, which a form cannot change. */
export function GraphText({ graphId }: { graphId: string }) {
  return (
    <dl className="flex flex-col gap-1.5">
      <dt className="font-medium text-sm">Graph</dt>
      <dd className="flex flex-col gap-0.5">
        <span className="break-words font-mono text-sm">{graphId}</span>
        <span className="text-muted-foreground text-xs">
          An assistant keeps its graph. For another graph, make a new assistant.
        </span>
      </dd>
    </dl>
  );
}
