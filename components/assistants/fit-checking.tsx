/** Stands in a row while the graph's schema is read. */
export function FitChecking() {
  return <span className="shrink-0 text-muted-foreground text-xs">checking…</span>;
}
