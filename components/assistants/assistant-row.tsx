"use client";

import { MessageSquare, Pencil } from "lucide-react";
import Link from "next/link";
import { memo, type ReactNode } from "react";
import { useDeployment } from "@/components/shell/deployment-provider";
import { buttonClass } from "@/components/ui/button-class";
import type { AssistantSummary } from "@/lib/langgraph/types";
import { routes } from "@/lib/routes";
import { ariaShortcut } from "@/lib/shortcut-names";
import type { OptionalColumn } from "@/lib/table-columns";
import { assistantLabel, shorten } from "./assistant-label";
import { AssistantMenu } from "./assistant-menu";
import { AssistantName } from "./assistant-name";
import { ColumnCell } from "./column-cell";
import { PinItem } from "./pin-item";
import type { RowTags } from "./row-tags";
import { RowBox } from "./select-box";
import { COLUMN } from "./table-columns";

const ACTION = "text-muted-foreground max-sm:w-8 max-sm:px-0";

type AssistantRowProps = {
  assistant: AssistantSummary;
  columns: readonly OptionalColumn[];
  /** Only where their column is shown. */
  tags?: RowTags;
  /** Stands beside the name. */
  note?: ReactNode;
  pinned?: boolean;
};

/** Drawn again only when it has changed: a page holds a hundred, and each key in the search draws the page. */
export const AssistantRow = memo(function AssistantRow(props: AssistantRowProps) {
  const { assistant, columns, tags, note, pinned = false } = props;
  const { slug, role } = useDeployment();
  const { assistant_id: id } = assistant;
  const label = shorten(assistantLabel(assistant));
  const action = buttonClass({ variant: "ghost", size: "sm", className: ACTION });
  return (
    <tr className="h-10 bg-inherit hover:bg-muted has-checked:bg-muted">
      <td className={COLUMN.select}>
        <RowBox assistant={assistant} label={label} />
      </td>
      <th scope="row" className={`${COLUMN.name} font-normal`}>
        <AssistantName
          assistant={assistant}
          note={note}
          pinned={pinned}
          withDescription={!columns.includes("description")}
        />
      </th>
      {columns.map((column) => (
        <ColumnCell key={column} column={column} assistant={assistant} tags={tags} />
      ))}
      <td className={COLUMN.actions}>
        <span className="flex items-center justify-end gap-0.5">
          <Link
            href={routes.edit(slug, id)}
            prefetch={false}
            data-row="edit"
            aria-keyshortcuts={ariaShortcut("editRow")}
            className={action}
          >
            <Pencil aria-hidden className="sm:hidden" />
            <span className="max-sm:sr-only">{role === "editor" ? "Edit" : "View"}</span>
            <span className="sr-only">{label}</span>
          </Link>
          <Link
            href={routes.studio(slug, id)}
            prefetch={false}
            data-row="studio"
            aria-keyshortcuts={ariaShortcut("studioRow")}
            className={action}
          >
            <MessageSquare aria-hidden className="sm:hidden" />
            <span className="max-sm:sr-only">Studio</span>
            <span className="sr-only">with {label}</span>
          </Link>
          <AssistantMenu assistant={assistant} first={<PinItem assistant={assistant} />} />
        </span>
      </td>
    </tr>
  );
});
