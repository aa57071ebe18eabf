import { RosterError } from "@/lib/errors";
import { readRefusal } from "@/lib/langgraph/server-refusal";
import { STATUS } from "./error-response";

/** A deployment's refusal: `host` is what people may know of it, `text` its body. */
type UpstreamRefusal = {
  status: number;
  contentType: string;
  text: string;
  host: string;
  hasKey: boolean;
};

/**
 * The error that a deployment's answer with a status of 300 or more stands for. 401 and 403 speak of Roster's key, never of the person, and become 502.
 */
export function refusalError(refusal: UpstreamRefusal): RosterError {
  const { status, host } = refusal;
  if (status < 400) {
    const message = `${host} redirected the request to another address, which Roster does not follow.`;
    return new RosterError("upstream_invalid", message, { status: STATUS.upstream_invalid });
  }
  if (status === 401 || status === 403) {
    const message = refusal.hasKey
      ? `${host} answered ${status} to Roster's API key.`
      : `${host} answered ${status}: it wants an API key, and none is set.`;
    return new RosterError("upstream_auth", message, { status: STATUS.upstream_auth });
  }
  const { contentType, text } = refusal;
  const { code, message } = readRefusal(status, text, { server: host, contentType });
  return new RosterError(code, message, {
    status: code.startsWith("upstream_") ? STATUS[code] : status,
  });
}
