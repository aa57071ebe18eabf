import type { Route } from "next";
import type { PublicDeployment } from "@/lib/public-deployment";
import { routes } from "@/lib/routes";
import { sameViewIn } from "@/lib/same-view-in";
import type { Command } from "./command";
import { assistantAt } from "./command-target";

const MOST_TARGETS = 3;

/** Where one is. */
export type CommandPlace = {
  deployment: PublicDeployment;
  all: readonly PublicDeployment[];
  pathname: string;
  search: string;
};

/** What an assistant's pages offer, as far as it has an address. */
export function assistantCommands({ deployment, all, pathname }: CommandPlace): Command[] {
  const at = assistantAt(pathname);
  if (!at) return [];
  const { slug } = deployment;
  return [
    ...(at.page === "edit" ? [] : [go("Edit", routes.edit(slug, at.id), "change")]),
    ...(at.page === "versions" ? [] : [go("Versions", routes.versions(slug, at.id), "history")]),
    ...(at.page === "studio" ? [] : [go("Studio", routes.studio(slug, at.id), "chat run try")]),
    go("Compare with…", routes.compare(slug, { a: at.id }), "diff"),
    go("Import versions…", routes.importAssistant(slug, { into: at.id })),
    ...copyCommands(deployment, all, at.id),
  ];
}

/** Of many deployments, one leads to their choice, and is found by the name of each. */
function copyCommands(
  { slug }: PublicDeployment,
  all: readonly PublicDeployment[],
  id: string,
): Command[] {
  const from = `${slug}/${id}`;
  const others = all.filter((other) => other.slug !== slug && other.role === "editor");
  if (others.length <= MOST_TARGETS) {
    return others.map(({ slug: to, name }) =>
      go(`Copy to ${name}…`, routes.importAssistant(to, { from })),
    );
  }
  const words = others.map(({ name }) => name).join(" ");
  return [go("Copy to another deployment…", routes.importAssistant(slug, { from }), words)];
}

/** The pages of the deployment. */
export function pageCommands({ deployment: { slug } }: CommandPlace): Command[] {
  return [
    page("Assistants", routes.assistants(slug), "table list"),
    page("New assistant", routes.newAssistant(slug), "create add"),
    page("Import", routes.importAssistant(slug), "upload file"),
    page("Compare assistants", routes.compare(slug), "diff"),
    page("Memory", routes.memory(slug), "store items"),
    page("Activity", routes.activity(slug), "audit history log who changed"),
    page("Connection doctor", routes.doctor(slug), "test status server reach"),
  ];
}

/** The other deployments, each in the view that is open. */
export function deploymentCommands({ deployment, all, pathname, search }: CommandPlace): Command[] {
  return all
    .filter(({ slug }) => slug !== deployment.slug)
    .map(({ slug, name, host, readOnly }) => ({
      id: `deployment ${slug}`,
      kind: "deployment",
      label: name,
      hint: readOnly ? `${host}, read only` : host,
      words: `${slug} ${host}`,
      href: sameViewIn(slug, pathname, search),
    }));
}

function go(label: string, href: Route, words?: string): Command {
  return { id: `action ${label}`, kind: "action", label, words, href };
}

function page(label: string, href: Route, words: string): Command {
  return { id: `page ${label}`, kind: "page", label, words, href };
}
