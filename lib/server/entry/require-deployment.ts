import "server-only";
import { notFound } from "next/navigation";
import type { PublicDeployment } from "@/lib/public-deployment";
import type { Person } from "./person";
import { requirePerson } from "./require-person";
import { visibleTo } from "./visible-to";

/**
 * A page's deployment, with all that the person who asks may see. Whoever has not signed in is led to
 * where they can; the page is not found where there is no such deployment for this person.
 */
export async function requireDeployment(
  slug: string,
): Promise<{ person: Person; deployment: PublicDeployment; all: PublicDeployment[] }> {
  const person = await requirePerson();
  const all = visibleTo(person);
  const deployment = all.find((each) => each.slug === slug);
  if (!deployment) notFound();
  return { person, deployment, all };
}
