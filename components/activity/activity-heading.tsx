export function ActivityHeading() {
  return (
    <div className="min-w-0">
      <h1 className="font-semibold text-xl">Activity</h1>
      <p className="text-pretty text-muted-foreground text-sm">
        What happened in this deployment, as far as it can be known: versions with their notes, and
        what Roster took down.
      </p>
    </div>
  );
}
