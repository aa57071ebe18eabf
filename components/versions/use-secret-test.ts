import { useQuery } from "@tanstack/react-query";
import { secretsOf } from "@/components/assistants/secrets-of";
import { useLangGraph } from "@/components/shell/deployment-provider";
import { assistantQueries } from "@/lib/langgraph/queries";
import { isSecretName } from "@/lib/secret-name";

/** Which names hold secrets in an assistant: by what they say, and by its graph's schemas once known. */
export function useSecretTest(assistantId: string): (name: string) => boolean {
  const { data } = useQuery(assistantQueries(useLangGraph()).schemas(assistantId));
  const marked = secretsOf(data);
  return (name) => marked.has(name) || isSecretName(name);
}
