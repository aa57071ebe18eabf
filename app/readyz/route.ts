import { readiness } from "@/lib/server/probes/readiness";
import { ownHeaders } from "@/lib/server/proxy/forwarded-headers";

export const dynamic = "force-dynamic";

export async function GET() {
  const ready = await readiness();
  const status = ready.status === "ready" ? 200 : 503;
  return Response.json(ready, { status, headers: ownHeaders(crypto.randomUUID()) });
}
