"use client";

import { memo, type ReactNode } from "react";
import { buttonClass } from "@/components/ui/button-class";
import type { CopyState } from "@/components/ui/copy-button";
import type { VersionLabel } from "@/lib/langgraph/labels";
import type { AssistantSummary } from "@/lib/langgraph/types";
import { routes } from "@/lib/routes";
import { ariaShortcut } from "@/lib/shortcut-names";
import type { OptionalColumn } from "@/lib/table-columns";
import { assistantLabel, shorten } from "./assistant-label";
import { AssistantName } from "./assistant-name";
import { rowCells } from "./row-cells";
import { RowMenuButton } from "./row-menu-button";
import type { RowTags } from "./row-tags";
import { RowBox } from "./select-box";
import { COLUMN } from "./table-columns";
import type { CopyId } from "./use-row-copy";
import type { OpenRowMenu } from "./use-row-menu";
import { selectionIn, useSelected } from "./use-selection";

// On a phone they are icons; the words stay in their names.
const ACTION = buttonClass({
  variant: "ghost",
  size: "sm",
  className:
    "align-middle text-muted-foreground max-sm:w-8 max-sm:gap-0 max-sm:px-0 max-sm:text-[0px] max-sm:before:size-4",
});
const EDIT = `${ACTION} max-sm:before:icon-pencil`;
const STUDIO = `${ACTION} ml-0.5 max-sm:before:icon-message`;
const EDIT_KEY = ariaShortcut("editRow");
const STUDIO_KEY = ariaShortcut("studioRow");

export type AssistantRowProps = {
  assistant: AssistantSummary;
  /** The deployment's. */
  slug: string;
  canEdit: boolean;
  columns: readonly OptionalColumn[];
  /** Only where their column is shown. */
  tags: RowTags;
  labels: readonly VersionLabel[] | undefined;
  /** Null on the server and while hydrating. */
  now: number | null;
  /** Stands beside the name. */
  note?: ReactNode;
  pinned?: boolean;
  copyState: CopyState;
  onCopy: CopyId;
  onMenu: OpenRowMenu;
  menuOpen: boolean;
  /** It is being duplicated. */
  busy: boolean;
};

/**
 * Drawn again only when it has changed: a page holds a hundred, and each key in the search draws the
 * page. Each element, hook and context counts a hundred times too: links, menu and dialogs are the table's.
 */
export const AssistantRow = memo(function AssistantRow(props: AssistantRowProps) {
  const { assistant, slug, canEdit, columns, onMenu, pinned = false } = props;
  const { assistant_id: id } = assistant;
  const selection = selectionIn(slug);
  const isSelected = useSelected(selection, (all) => all.has(id));
  const label = shorten(assistantLabel(assistant));
  const edit = canEdit ? "Edit" : "View";
  return (
    // No :has(): with it the browser looks through each row as it is put in.
    <tr
      data-selected={isSelected || undefined}
      className="h-10 bg-inherit hover:bg-muted data-selected:bg-muted"
    >
      <td className={COLUMN.select}>
        <RowBox assistant={assistant} label={label} selection={selection} checked={isSelected} />
      </td>
      <th scope="row" className={`${COLUMN.name} font-normal`}>
        <AssistantName
          assistant={assistant}
          slug={slug}
          labels={props.labels}
          note={props.note}
          pinned={pinned}
          now={props.now}
          withDescription={!columns.includes("description")}
        />
      </th>
      {rowCells(columns, props)}
      <td className={`${COLUMN.actions} whitespace-nowrap text-right`}>
        <a
          href={routes.edit(slug, id)}
          data-row="edit"
          aria-label={`${edit} ${label}`}
          aria-keyshortcuts={EDIT_KEY}
          className={EDIT}
        >
          {edit}
        </a>
        <a
          href={routes.studio(slug, id)}
          data-row="studio"
          aria-label={`Studio with ${label}`}
          aria-keyshortcuts={STUDIO_KEY}
          className={STUDIO}
        >
          Studio
        </a>
        <RowMenuButton
          id={rowMenuButtonId(id, pinned)}
          label={label}
          isOpen={props.menuOpen}
          isBusy={props.busy}
          onPress={(press) => onMenu(assistant, press)}
        />
      </td>
    </tr>
  );
});

/** A pinned assistant may stand in the list below once more. */
export function rowMenuButtonId(assistantId: string, pinned: boolean): string {
  return `${pinned ? "pinned" : "row"}-actions-${assistantId}`;
}
