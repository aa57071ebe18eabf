import { proxy } from "@/lib/server/proxy/handler";

type Context = { params: Promise<{ deployment: string; path: string[] }> };

async function handle(request: Request, { params }: Context) {
  return proxy(request, await params);
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
