"use client";

import type { Route } from "next";
import Link from "next/link";
import type { ComponentProps, MouseEvent } from "react";

type Props = Omit<ComponentProps<typeof Link>, "href" | "onClick"> & {
  href: Route;
  onFollow: () => void;
};

/** A link to another view of this page: followed here, without asking the server for the page. */
export function ViewLink({ onFollow, ...rest }: Props) {
  function follow(event: MouseEvent) {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    onFollow();
  }
  return <Link {...rest} prefetch={false} onClick={follow} />;
}
