"use client";

import type { Route } from "next";
import { useRouter } from "next/navigation";
import { type RefObject, useEffect } from "react";
import { linkFollowedHere } from "@/components/ui/link-followed-here";

/**
 * Follows the plain links of rows within the open page. Two hundred components that each follow their
 * own take longer to draw than all else in the rows.
 */
export function useRowLinks(table: RefObject<HTMLElement | null>): void {
  const router = useRouter();
  useEffect(() => {
    const rows = table.current;
    const follow = (event: MouseEvent) => {
      const link = linkFollowedHere(event);
      if (!link?.matches("[data-row]")) return;
      event.preventDefault();
      // Next types only literal addresses; `routes` made this one.
      router.push((link.pathname + link.search) as Route);
    };
    rows?.addEventListener("click", follow);
    return () => rows?.removeEventListener("click", follow);
  }, [table, router]);
}
