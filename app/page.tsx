import { redirect } from "next/navigation";
import { NoAccess } from "@/components/account/no-access";
import { PageShell } from "@/components/shell/page-shell";
import { CodeBlock } from "@/components/ui/code-block";
import { routes } from "@/lib/routes";
import { listDeployments } from "@/lib/server/deployments";
import { publicPerson } from "@/lib/server/entry/public-person";
import { requirePerson } from "@/lib/server/entry/require-person";
import { visibleTo } from "@/lib/server/entry/visible-to";

export default async function HomePage() {
  const person = await requirePerson();
  const [first] = visibleTo(person);
  if (first) redirect(routes.assistants(first.slug));
  const known = publicPerson(person);
  if (known && listDeployments().length > 0) return <NoAccess person={known} />;
  return (
    <PageShell width="form">
      <h1 className="mb-1 font-semibold text-lg">No LangGraph server is set</h1>
      <p className="mb-4 text-muted-foreground">
        Start Roster with the address of your server, or with `npm start` alone for the embedded
        sample server.
      </p>
      <CodeBlock label="Start command" code="LANGGRAPH_API_URL=http://127.0.0.1:2024 npm start" />
    </PageShell>
  );
}
