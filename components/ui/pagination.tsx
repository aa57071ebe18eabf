"use client";

import { ChevronFirst, ChevronLast, ChevronLeft, ChevronRight } from "lucide-react";
import { formatCount } from "@/lib/format";
import { IconButton } from "./icon-button";

export type PaginationProps = {
  /** From 1. */
  page: number;
  pageSize: number;
  total: number;
  onPageChange: (page: number) => void;
  /** What is counted, as in "1–25 of 130 assistants". */
  noun?: string | undefined;
};

export function Pagination({ page, pageSize, total, onPageChange, noun }: PaginationProps) {
  const pages = Math.max(1, Math.ceil(total / pageSize));
  const first = Math.min(total, (page - 1) * pageSize + 1);
  const last = Math.min(total, page * pageSize);
  const steps = [
    { label: "First page", to: 1, icon: <ChevronFirst />, disabled: page <= 1 },
    { label: "Previous page", to: page - 1, icon: <ChevronLeft />, disabled: page <= 1 },
    { label: "Next page", to: page + 1, icon: <ChevronRight />, disabled: page >= pages },
    { label: "Last page", to: pages, icon: <ChevronLast />, disabled: page >= pages },
  ];
  return (
    <nav
      aria-label="Pagination"
      className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 text-muted-foreground text-sm tabular-nums"
    >
      <span>
        {formatCount(first)}–{formatCount(last)} of {formatCount(total)}
        {noun && ` ${noun}`}
      </span>
      <span className="flex items-center gap-1">
        <span className="mr-2">
          Page {formatCount(page)} of {formatCount(pages)}
        </span>
        {steps.map(({ to, ...step }) => (
          <IconButton key={step.label} {...step} size="sm" onClick={() => onPageChange(to)} />
        ))}
      </span>
    </nav>
  );
}
