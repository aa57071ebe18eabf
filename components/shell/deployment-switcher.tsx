"use client";

import { useQuery } from "@tanstack/react-query";
import { ChevronsUpDown, Stethoscope } from "lucide-react";
import { usePathname, useSearchParams } from "next/navigation";
import { Button } from "@/components/ui/button";
import { DropdownMenu } from "@/components/ui/dropdown-menu";
import {
  DropdownMenuItem,
  DropdownMenuLabel,
  DropdownMenuSeparator,
} from "@/components/ui/dropdown-menu-item";
import { serverQueries } from "@/lib/langgraph/queries";
import type { PublicDeployment } from "@/lib/public-deployment";
import { routes } from "@/lib/routes";
import { sameViewIn } from "@/lib/same-view-in";
import { browserClient } from "./browser-client";
import { DeploymentName } from "./deployment-name";
import { useDeployment, useDeployments } from "./deployment-provider";

/** Goes to another deployment, to the view that is open. Each says whether it answers. */
export function DeploymentSwitcher() {
  const deployments = useDeployments();
  const deployment = useDeployment();
  const pathname = usePathname();
  const search = useSearchParams();
  return (
    <DropdownMenu
      align="start"
      trigger={
        <Button
          size="sm"
          variant="ghost"
          aria-label={`${deployment.name}, switch deployment`}
          className="min-w-0 max-w-56 shrink"
        >
          <DeploymentName deployment={deployment} />
          <ChevronsUpDown aria-hidden className="shrink-0" />
        </Button>
      }
    >
      <DropdownMenuLabel>Deployments</DropdownMenuLabel>
      {deployments.map((each) => (
        <DropdownMenuItem
          key={each.slug}
          checked={each.slug === deployment.slug}
          hint={<Reach deployment={each} />}
          href={
            each.slug === deployment.slug
              ? undefined
              : sameViewIn(each.slug, pathname, search.toString())
          }
        >
          <DeploymentName deployment={each} />
        </DropdownMenuItem>
      ))}
      <DropdownMenuSeparator />
      <DropdownMenuItem icon={<Stethoscope />} href={routes.doctor(deployment.slug)}>
        Test the connection
      </DropdownMenuItem>
    </DropdownMenu>
  );
}

function Reach({ deployment }: { deployment: PublicDeployment }) {
  const { isSuccess, isError, data } = useQuery({
    ...serverQueries(browserClient(deployment.slug)).info(),
    retry: false,
  });
  if (isError) return <span className="text-destructive">Not reachable</span>;
  if (!isSuccess) return "Connecting…";
  return data.version ? `LangGraph ${data.version}` : "Connected";
}
