"use client";

import { useDeployment } from "@/components/shell/deployment-provider";
import { RelativeTime } from "@/components/ui/relative-time";
import { namespaceText } from "@/lib/langgraph/memory-namespace";
import type { StoredItem } from "@/lib/langgraph/store-client";
import { routes } from "@/lib/routes";
import { ITEM_COLUMN, ItemFrame } from "./item-frame";
import type { MemoryControls } from "./use-memory-view";
import { ViewLink } from "./view-link";

const LONGEST_PREVIEW = 300;

/** Items of a namespace and of those below it, each with where it is and how its value begins. */
export function ItemTable({ items, view }: { items: StoredItem[]; view: MemoryControls }) {
  return (
    <ItemFrame caption="Items">
      {items.map((item) => (
        <ItemRow key={`${namespaceText(item.namespace)} ${item.key}`} item={item} view={view} />
      ))}
    </ItemFrame>
  );
}

function ItemRow({ item, view }: { item: StoredItem; view: MemoryControls }) {
  const { slug } = useDeployment();
  const ns = namespaceText(view.namespace);
  const at = namespaceText(item.namespace);
  const below = namespaceText(item.namespace.slice(view.namespace.length));
  const value = JSON.stringify(item.value).slice(0, LONGEST_PREVIEW);
  return (
    <tr className="relative h-10 hover:bg-muted">
      <td className={ITEM_COLUMN.key}>
        <ViewLink
          href={routes.memory(slug, { ...(ns && { ns }), at, key: item.key })}
          onFollow={() => view.open(item)}
          title={item.key}
          className="block truncate font-medium -outline-offset-2 after:absolute after:inset-0 hover:underline"
        >
          {item.key === "" ? <em>no key</em> : item.key}
        </ViewLink>
        <span className="block truncate text-muted-foreground text-xs sm:hidden">
          {below || "here"}
        </span>
        <code className="block truncate font-mono text-muted-foreground text-xs lg:hidden">
          {value}
        </code>
      </td>
      <td className={ITEM_COLUMN.namespace}>
        <span title={at} className="block truncate text-muted-foreground">
          {below || "here"}
        </span>
      </td>
      <td className={ITEM_COLUMN.value}>
        <code className="block truncate font-mono text-muted-foreground text-xs">{value}</code>
      </td>
      <td className={ITEM_COLUMN.updated}>
        <RelativeTime value={item.updated_at} length="narrow" className="text-muted-foreground" />
      </td>
    </tr>
  );
}
