"use client";

import { useQuery } from "@tanstack/react-query";
import type { Route } from "next";
import Link from "next/link";
import { usePathname } from "next/navigation";
import { lazy, Suspense } from "react";
import { Badge } from "@/components/ui/badge";
import { cn } from "@/components/ui/cn";
import { SkipLink } from "@/components/ui/skip-link";
import { ThemeToggle } from "@/components/ui/theme-toggle";
import { serverQueries } from "@/lib/langgraph/queries";
import type { PublicPerson } from "@/lib/public-person";
import { routes } from "@/lib/routes";
import { CommandsButton } from "./commands-button";
import { DeploymentName, DeploymentStripe } from "./deployment-name";
import { useDeployment, useDeployments, useLangGraph } from "./deployment-provider";
import { Mark } from "./mark";
import { OFF_REASON_ID, useOffReason } from "./use-off-reason";

// Most people have one deployment and never see it.
const DeploymentSwitcher = lazy(async () => ({
  default: (await import("./deployment-switcher")).DeploymentSwitcher,
}));

// Where nobody signs in, there is none.
const AccountMenu = lazy(async () => ({
  default: (await import("@/components/account/account-menu")).AccountMenu,
}));

export function AppHeader({ person }: { person: PublicPerson | null }) {
  const deployment = useDeployment();
  const several = useDeployments().length > 1;
  const isCrowded = several || person !== null;
  const reason = useOffReason();
  return (
    <header className="sticky top-0 z-20 flex h-12 shrink-0 items-center gap-3 border-border border-b bg-background px-4 max-sm:gap-2 sm:px-6">
      <DeploymentStripe colour={deployment.colour} />
      <SkipLink />
      <Link href="/" className="flex items-center gap-2 font-semibold tracking-tight">
        <Mark />
        <span className={cn(isCrowded && "max-sm:sr-only")}>Roster</span>
      </Link>
      <span aria-hidden="true" className="text-border max-sm:hidden">
        /
      </span>
      {several ? (
        <Suspense fallback={<DeploymentName deployment={deployment} />}>
          <DeploymentSwitcher />
        </Suspense>
      ) : (
        <span className="hidden min-w-0 text-muted-foreground sm:inline">
          <DeploymentName deployment={deployment} />
        </span>
      )}
      <nav aria-label="Main" className="flex shrink-0 items-center">
        <MainLink
          href={routes.assistants(deployment.slug)}
          also={[routes.graphs(deployment.slug), routes.compare(deployment.slug)]}
        >
          Assistants
        </MainLink>
        {/* Its editor would be loaded with every page. */}
        <MainLink href={routes.memory(deployment.slug)} prefetch={false}>
          Memory
        </MainLink>
        {/* Commands has it, where there is no room. */}
        <span className="contents max-sm:hidden">
          <MainLink href={routes.activity(deployment.slug)} prefetch={false}>
            Activity
          </MainLink>
        </span>
      </nav>
      <div className="ml-auto flex shrink-0 items-center gap-2">
        {reason && (
          <>
            <Badge tone="warning" title={reason} className={cn(isCrowded && "max-sm:hidden")}>
              {deployment.off?.badge}
            </Badge>
            <span id={OFF_REASON_ID} hidden>
              {reason}
            </span>
          </>
        )}
        <ConnectionStatus />
        <CommandsButton />
        {/* Commands has the themes, where there is no room. */}
        <span className="contents max-sm:hidden">
          <ThemeToggle />
        </span>
        {person && (
          <Suspense fallback={<span className="size-8" />}>
            <AccountMenu person={person} />
          </Suspense>
        )}
      </div>
    </header>
  );
}

type MainLinkProps = {
  href: Route;
  /** Other addresses under which it is lit. */
  also?: string[];
  prefetch?: false;
  children: string;
};

function MainLink({ href, also = [], prefetch, children }: MainLinkProps) {
  const pathname = usePathname();
  const isHere = [href, ...also].some((address) => pathname.startsWith(address));
  return (
    <Link
      href={href}
      {...(prefetch === false && { prefetch })}
      aria-current={pathname === href ? "page" : undefined}
      className={cn(
        "rounded-md px-2 py-1 hover:bg-accent",
        !isHere && "text-muted-foreground hover:text-foreground",
      )}
    >
      {children}
    </Link>
  );
}

function ConnectionStatus() {
  const { slug, host, embedded } = useDeployment();
  const client = useLangGraph();
  const { isSuccess, isError, data } = useQuery({
    ...serverQueries(client).info(),
    refetchInterval: (query) => (query.state.status === "error" ? 5_000 : 60_000),
  });
  const words = isSuccess ? "Connected" : isError ? "Not reachable" : "Connecting…";
  const version = data?.version ? `LangGraph ${data.version}` : "LangGraph server";
  return (
    <Link
      href={routes.doctor(slug)}
      prefetch={false}
      title={`${host} ${words}. ${version}${embedded ? " (embedded sample server)" : ""}. Test the connection`}
      className="flex min-h-6 items-center gap-2 rounded-sm text-muted-foreground text-xs hover:text-foreground"
    >
      <span
        aria-hidden="true"
        className={cn(
          "size-2 rounded-full",
          isSuccess ? "bg-success" : isError ? "bg-destructive" : "bg-muted-foreground",
        )}
      />
      <span role="status" className="contents">
        <span className="sr-only">Server {host}: </span>
        <span className="hidden sm:inline">{host}</span>
        <span className={isSuccess ? "sr-only" : "max-sm:sr-only"}>{words}</span>
      </span>
    </Link>
  );
}
