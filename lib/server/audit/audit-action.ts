import type { AuditAction } from "@/lib/activity/audit-event";
import type { Route } from "../proxy/routes-table";

/** The rows that change something, by method and path; every other row reads. */
const ACTIONS: { [row: string]: AuditAction } = {
  "POST /assistants": "assistant.create",
  "PATCH /assistants/{assistant_id}": "assistant.update",
  "DELETE /assistants/{assistant_id}": "assistant.delete",
  "POST /assistants/{assistant_id}/latest": "assistant.activate",
  "PUT /store/items": "memory.set",
  "DELETE /store/items": "memory.delete",
  "POST /threads": "thread.create",
  "PATCH /threads/{thread_id}": "thread.update",
  "DELETE /threads/{thread_id}": "thread.delete",
  "POST /threads/{thread_id}/state": "thread.state",
  "POST /threads/{thread_id}/copy": "thread.copy",
  "POST /threads/{thread_id}/runs/stream": "run.start",
  "POST /threads/{thread_id}/runs/{run_id}/cancel": "run.cancel",
  "DELETE /threads/{thread_id}/runs/{run_id}": "run.delete",
};

/** What a row does; undefined where it only reads. */
export function actionOf({
  method,
  path,
}: Pick<Route, "method" | "path">): AuditAction | undefined {
  return ACTIONS[`${method} ${path}`];
}
