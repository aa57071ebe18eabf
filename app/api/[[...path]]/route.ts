import { RosterError } from "@/lib/errors";
import { errorResponse } from "@/lib/server/proxy/error-response";

function handle() {
  const error = new RosterError("not_found", "Roster has no such address.", { status: 404 });
  return errorResponse(error, crypto.randomUUID());
}

export {
  handle as DELETE,
  handle as GET,
  handle as HEAD,
  handle as OPTIONS,
  handle as PATCH,
  handle as POST,
  handle as PUT,
};
