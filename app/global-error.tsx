"use client";

import "./globals.css";

/** Only when the root layout itself fails: nothing of the app's providers can be counted on. */
export default function GlobalError({ error, reset }: { error: Error; reset: () => void }) {
  return (
    <html lang="en">
      <body>
        <title>Something went wrong · Roster</title>
        <main className="mx-auto flex max-w-xl flex-col items-start gap-3 p-6">
          <h1 className="font-semibold text-lg">Roster could not draw this page</h1>
          <p className="text-muted-foreground">{error.message}</p>
          <p>Nothing was changed on the server. Try again, or reload the page.</p>
          <button
            type="button"
            onClick={reset}
            className="h-8 rounded-md bg-primary px-3 font-medium text-primary-foreground text-sm"
          >
            Try again
          </button>
        </main>
      </body>
    </html>
  );
}
