"use client";

import { ChevronFirst, ChevronLast, ChevronLeft, ChevronRight } from "lucide-react";
import type { ReactNode } from "react";
import { formatCount } from "@/lib/format";
import { pageCount, rowsOfPage } from "@/lib/paging";
import { IconButton } from "./icon-button";
import { PageField } from "./page-field";

export type PaginationProps = {
  /** From 1. */
  page: number;
  pageSize: number;
  total: number;
  /** There are more than `total`, and nobody knows how many. */
  isAtLeast?: boolean | undefined;
  onPageChange: (page: number) => void;
  /** What is counted, as in "1–25 of 130 assistants". */
  noun?: string | undefined;
  /** A control beside the count, such as one for the page's size. */
  aside?: ReactNode;
};

export function Pagination(props: PaginationProps) {
  const { page, pageSize, total, isAtLeast = false, onPageChange, noun, aside } = props;
  const pages = pageCount(total, pageSize);
  const [first, last] = rowsOfPage(page, pageSize, total);
  const steps = [
    { label: "First page", to: 1, icon: <ChevronFirst />, disabled: page <= 1 },
    { label: "Previous page", to: page - 1, icon: <ChevronLeft />, disabled: page <= 1 },
    { label: "Next page", to: page + 1, icon: <ChevronRight />, disabled: page >= pages },
    // The last page that is known of is the next one.
    ...(isAtLeast
      ? []
      : [{ label: "Last page", to: pages, icon: <ChevronLast />, disabled: page >= pages }]),
  ];
  return (
    <nav
      aria-label="Pagination"
      className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 text-muted-foreground text-sm tabular-nums"
    >
      <span className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <span>
          {formatCount(first)}–{formatCount(last)} of {isAtLeast && "more than "}
          {formatCount(isAtLeast ? total - 1 : total)}
          {noun && ` ${noun}`}
          {isAtLeast && ". This server does not count them."}
        </span>
        {aside}
      </span>
      {pages > 1 && (
        <span className="flex items-center gap-1">
          {!isAtLeast && (
            <PageField key={page} page={page} pages={pages} onPageChange={onPageChange} />
          )}
          {steps.map(({ to, ...step }) => (
            <IconButton key={step.label} {...step} size="sm" onClick={() => onPageChange(to)} />
          ))}
        </span>
      )}
    </nav>
  );
}
