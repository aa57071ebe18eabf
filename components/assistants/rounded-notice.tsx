import { TriangleAlert } from "lucide-react";
import { Button } from "@/components/ui/button";

const MOST_SHOWN = 5;

type RoundedNoticeProps = {
  paths: (string | number)[][];
  /** Leads to the value at a path. */
  onGoTo: (path: (string | number)[]) => void;
};

/** Which stored numbers the browser cannot hold to the last digit. */
export function RoundedNotice({ paths, onGoTo }: RoundedNoticeProps) {
  const one = paths.length === 1;
  return (
    <section
      aria-label="Rounded numbers"
      className="flex gap-2.5 rounded-lg border border-warning/40 bg-warning/5 p-3 text-sm"
    >
      <TriangleAlert aria-hidden className="mt-px size-4 shrink-0 text-warning" />
      <div className="flex min-w-0 flex-1 flex-col gap-1">
        <p className="font-medium">
          {one ? "1 number is" : `${paths.length} numbers are`} too large for a browser to hold
          exactly
        </p>
        <p className="text-muted-foreground">
          The last digits shown may differ from those on the server, and saving writes what is
          shown. Nothing changes until you save. Where the digits matter, keep the number as text.
        </p>
        <ul className="flex flex-col items-start">
          {paths.slice(0, MOST_SHOWN).map((path) => (
            <li key={path.join("/")}>
              <Button
                variant="link"
                className="min-h-6 whitespace-normal text-left font-mono"
                onClick={() => onGoTo(path)}
              >
                {path.join(".")}
              </Button>
            </li>
          ))}
          {paths.length > MOST_SHOWN && (
            <li className="text-muted-foreground">and {paths.length - MOST_SHOWN} more</li>
          )}
        </ul>
      </div>
    </section>
  );
}
