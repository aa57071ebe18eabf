/** Where a proxy signs people in, and this request did not come through it. */
export function BehindProxy({ origin }: { origin: string | null }) {
  return (
    <div className="flex flex-col gap-2 text-pretty text-muted-foreground">
      <p>
        A proxy in front of Roster signs people in, and this page was not opened through it, or it
        did not say who you are.
      </p>
      <p>
        {origin ? (
          <>
            Open{" "}
            <a href={origin} className="text-foreground underline">
              {origin}
            </a>{" "}
            instead.
          </>
        ) : (
          "Open Roster at the address that you were given for it."
        )}{" "}
        If you did, tell whoever runs Roster: the proxy must send the shared secret and your name.
      </p>
    </div>
  );
}
