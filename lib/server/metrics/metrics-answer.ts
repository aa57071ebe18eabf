import "server-only";
import { createHash, timingSafeEqual } from "node:crypto";
import { ownHeaders } from "../proxy/forwarded-headers";
import type { Registry } from "./registry";

type Asked = { token: string | undefined; metrics: Registry };

/**
 * GET /metrics: the process's numbers for whoever sends `Authorization: Bearer <METRICS_TOKEN>`. Without
 * such a token in the settings there is no such address. No session lets anybody in here.
 */
export function metricsAnswer(request: Request, { token, metrics }: Asked): Response {
  const headers = ownHeaders(crypto.randomUUID());
  headers.set("content-type", "text/plain; charset=utf-8");
  if (token === undefined) return new Response("Not found.\n", { status: 404, headers });
  if (!isSame(request.headers.get("authorization") ?? "", `Bearer ${token}`)) {
    headers.set("www-authenticate", "Bearer");
    return new Response("METRICS_TOKEN is needed.\n", { status: 401, headers });
  }
  const { rss, heapUsed } = process.memoryUsage();
  metrics.set("process_resident_memory_bytes", "Memory that the process holds.", rss);
  metrics.set("process_heap_bytes", "Heap in use.", heapUsed);
  metrics.set("process_uptime_seconds", "Seconds since the start.", Math.round(process.uptime()));
  headers.set("content-type", "text/plain; version=0.0.4; charset=utf-8");
  return new Response(metrics.text(), { headers });
}

/** Takes as long whatever is sent. */
function isSame(sent: string, wanted: string): boolean {
  const digest = (text: string) => createHash("sha256").update(text).digest();
  return timingSafeEqual(digest(sent), digest(wanted));
}
