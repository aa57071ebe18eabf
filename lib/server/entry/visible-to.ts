import "server-only";
import type { PublicDeployment } from "@/lib/public-deployment";
import { listDeployments, publicDeployment } from "../deployments";
import { type Person, roleIn } from "./person";

/** The deployments that a person has a role in, in the order of the settings. */
export function visibleTo(person: Person): PublicDeployment[] {
  return listDeployments().flatMap((deployment) => {
    const role = roleIn(person, deployment);
    return role === null ? [] : [publicDeployment(deployment, role)];
  });
}
