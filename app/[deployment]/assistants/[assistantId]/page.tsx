import { redirect } from "next/navigation";
import { routes } from "@/lib/routes";

type Props = { params: Promise<{ deployment: string; assistantId: string }> };

export default async function AssistantPage({ params }: Props) {
  const { deployment, assistantId } = await params;
  redirect(routes.edit(deployment, assistantId));
}
