import { type NextRequest, NextResponse } from "next/server";
import { signInAddress } from "@/lib/return-address";
import { PAGE_ADDRESS } from "@/lib/server/entry/page-address";
import { findPerson } from "@/lib/server/entry/person-of";
import { isDevelopment } from "@/lib/server/env";
import { servedOrigins } from "@/lib/server/hosts";
import { contentSecurityPolicy, createNonce, PAGE_HEADERS } from "@/lib/server/page-security";

/**
 * Guards every page: refuses foreign host names and everything but reading (no Server Actions), and
 * gives each answer its own nonce and policy. Next takes the nonce out of the request's policy;
 * the layout reads it from `x-nonce`. Whoever has not signed in is led to where they can. Not a boundary:
 * pages and API handlers ask for themselves who it is.
 */
export async function proxy(request: NextRequest): Promise<NextResponse> {
  if (servedOrigins(request.headers.get("host")).length === 0) {
    return refuse(421, "Roster does not serve this host name. Set PUBLIC_ORIGIN to allow it.");
  }
  const reads = request.method === "GET" || request.method === "HEAD";
  if (!reads || request.headers.has("next-action")) return refuse(405, "Pages can only be read.");

  const { pathname, search } = request.nextUrl;
  const address = `${pathname}${search}`;
  if (!OPEN_TO_ALL.test(pathname) && !(await findPerson(request.headers))) {
    return lead(signInAddress(address), request);
  }

  const nonce = createNonce();
  const policy = contentSecurityPolicy(nonce, isDevelopment());
  const headers = new Headers(request.headers);
  headers.set("x-nonce", nonce);
  headers.set(PAGE_ADDRESS, address);
  headers.set("content-security-policy", policy);
  headers.delete("content-security-policy-report-only");
  const response = NextResponse.next({ request: { headers } });
  for (const [name, value] of Object.entries(PAGE_HEADERS)) response.headers.set(name, value);
  response.headers.set("content-security-policy", policy);
  return response;
}

// Pages for those who have not signed in.
const OPEN_TO_ALL = /^\/(login|icon\.svg)$/;

function lead(to: string, { url }: NextRequest): NextResponse {
  const response = NextResponse.redirect(new URL(to, url));
  for (const [name, value] of Object.entries(PAGE_HEADERS)) response.headers.set(name, value);
  response.headers.set("cache-control", "no-store");
  return response;
}

function refuse(status: number, text: string): NextResponse {
  const headers = { ...PAGE_HEADERS, "content-type": "text/plain; charset=utf-8" };
  return new NextResponse(`${text}\n`, { status, headers });
}

// Machines ask by whatever name they know this one by; nothing but a token's holder learns a thing there.
export const config = {
  matcher: ["/((?!api/|_next/static/|favicon.ico|(?:healthz|readyz|metrics)$).*)"],
};
