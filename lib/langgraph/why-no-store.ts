import { RosterError } from "@/lib/errors";

const NO_STORE = /not implemented|not supported|not configured|no store|answered (404|405|501)\b/i;

/**
 * Why a server's Store cannot be used: it has none, or does not let Roster near it. Null when the
 * failure is of another kind.
 */
export function whyNoStore(error: unknown): "missing" | "refused" | null {
  if (!(error instanceof RosterError)) return null;
  const { code, message } = error;
  if (code === "upstream_auth" || code === "forbidden") return "refused";
  if (code === "not_found" || code === "unsupported") return "missing";
  return code.startsWith("upstream_") && NO_STORE.test(message) ? "missing" : null;
}
