import { redirect } from "next/navigation";
import { routes } from "@/lib/routes";
import { requireDeployment } from "@/lib/server/entry/require-deployment";

type Props = { params: Promise<{ deployment: string; assistantId: string }> };

export default async function AssistantPage({ params }: Props) {
  const { deployment, assistantId } = await params;
  await requireDeployment(deployment);
  redirect(routes.edit(deployment, assistantId));
}
