"use client";

import { type FormEvent, useId, useState } from "react";
import { formatCount } from "@/lib/format";
import { typedPage } from "@/lib/paging";
import { Input } from "./input";

type PageFieldProps = { page: number; pages: number; onPageChange: (page: number) => void };

/** "Page 3 of 12", where the 3 can be typed over: Enter goes there, leaving the field takes it back. */
export function PageField({ page, pages, onPageChange }: PageFieldProps) {
  const id = useId();
  const shown = String(page);
  const [typed, setTyped] = useState(shown);

  function jump(event: FormEvent) {
    event.preventDefault();
    const wanted = typedPage(typed, pages);
    setTyped(String(wanted ?? page));
    if (wanted !== null && wanted !== page) onPageChange(wanted);
  }

  return (
    <form onSubmit={jump} className="mr-2 flex items-center gap-1.5">
      <label htmlFor={id}>Page</label>
      <span className={pages > 999 ? "w-18" : "w-11"}>
        <Input
          id={id}
          aria-describedby={`${id}-of`}
          inputMode="numeric"
          autoComplete="off"
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
          onFocus={(event) => event.currentTarget.select()}
          onBlur={() => setTyped(shown)}
          className="px-1 text-center"
        />
      </span>
      <span id={`${id}-of`} className="whitespace-nowrap">
        of {formatCount(pages)}
      </span>
    </form>
  );
}
