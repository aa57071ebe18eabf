import { formatCount } from "@/lib/format";
import type { AssistantExport } from "@/lib/versions/exchange";
import { MOST_BYTES } from "@/lib/versions/parse-exchange";

/** What the file will hold, and what not. */
export function ExportSummary({
  file,
  text,
  secrets,
  withSecrets,
}: {
  file: AssistantExport;
  text: string;
  /** How many secrets the versions hold. */
  secrets: number;
  withSecrets: boolean;
}) {
  const count = file.versions.length;
  const bytes = new Blob([text]).size;
  return (
    <div className="flex flex-col gap-1 text-sm">
      <p>
        {count === 1 ? "1 version" : `${formatCount(count)} versions`}, {size(bytes)}, with notes
        and authors.
      </p>
      <p
        role="status"
        className={withSecrets ? "font-medium text-warning" : "text-muted-foreground"}
      >
        {secretsSaid(secrets, withSecrets)}
      </p>
      {bytes > MOST_BYTES && (
        <p className="text-warning">
          This is more than the 8 MiB that can be imported at once. Export the versions that you
          need one by one.
        </p>
      )}
    </div>
  );
}

function secretsSaid(secrets: number, withSecrets: boolean): string {
  if (secrets === 0) return "It holds no secrets that Roster can tell.";
  const number = secrets === 1 ? "1 secret" : `${formatCount(secrets)} secrets`;
  const verb = secrets === 1 ? "is" : "are";
  return withSecrets
    ? `${number} ${verb} in the file, in plain text.`
    : `${number} ${verb} left out; a mark stands in ${secrets === 1 ? "its" : "their"} place.`;
}

function size(bytes: number): string {
  const kib = bytes / 1024;
  return kib < 1024 ? `${Math.max(1, Math.round(kib))} KiB` : `${(kib / 1024).toFixed(1)} MiB`;
}
