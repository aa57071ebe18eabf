"use client";

import { Select } from "@/components/ui/select";
import { PAGE_SIZES, type PageSize } from "@/lib/assistants-view";

export function PageSizeSelect({
  value,
  onChange,
}: {
  value: PageSize;
  onChange: (size: PageSize) => void;
}) {
  return (
    <span className="inline-flex w-30">
      <Select
        aria-label="Rows on a page"
        value={value}
        onChange={({ currentTarget }) => {
          const chosen = PAGE_SIZES[currentTarget.selectedIndex];
          if (chosen) onChange(chosen);
        }}
        className="[&>select]:h-7 [&>svg]:top-1.5"
      >
        {PAGE_SIZES.map((size) => (
          <option key={size} value={size}>
            {size} a page
          </option>
        ))}
      </Select>
    </span>
  );
}
