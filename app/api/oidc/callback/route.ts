import { oidc } from "@/lib/server/entry/oidc";

export function GET(request: Request) {
  return oidc.callback(request, null);
}
