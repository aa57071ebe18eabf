import { activity } from "@/lib/server/activity/activity";

type Context = { params: Promise<{ deployment: string }> };

export async function GET(request: Request, { params }: Context) {
  return activity(request, await params);
}
