import { doctor } from "@/lib/server/doctor/handler";

type Context = { params: Promise<{ deployment: string; probe: string }> };

export async function POST(request: Request, { params }: Context) {
  return doctor(request, await params);
}
