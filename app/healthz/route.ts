import { ownHeaders } from "@/lib/server/proxy/forwarded-headers";

export const dynamic = "force-dynamic";

/** Whether the process lives; asks nothing of anybody. */
export function GET() {
  return Response.json({ status: "alive" }, { headers: ownHeaders(crypto.randomUUID()) });
}
