import { ErrorNotice } from "@/components/ui/error-notice";
import { toRosterError } from "@/lib/errors";

type SchemaProblemProps = { error: Error; retrying: boolean; onRetry: () => void };

/** Why a graph's schema could not be read, above the JSON that takes the form's place. */
export function SchemaProblem({ error, retrying, onRetry }: SchemaProblemProps) {
  const { code, message } = toRosterError(error);
  const why =
    code === "not_found"
      ? "The server has no such graph any more, or never had it."
      : code === "upstream_error"
        ? "The server failed while working out the graph's schema. Its log says why; graphs without typed state are a common cause."
        : message;
  return (
    <ErrorNotice
      title="The graph's schema could not be read"
      detail={why}
      next="Nothing is lost. Try again, or write the configuration as JSON below."
      retrying={retrying}
      onRetry={onRetry}
    />
  );
}
