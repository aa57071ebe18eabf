import { Skeleton } from "@/components/ui/skeleton";
import { ITEM_COLUMN, ItemFrame } from "./item-frame";

const ROWS = ["w-40", "w-28", "w-32", "w-36", "w-24", "w-44"];

export function ItemsSkeleton() {
  return (
    <div aria-busy>
      <p role="status" className="sr-only">
        Loading items…
      </p>
      <ItemFrame caption="Items, loading">
        {ROWS.map((width) => (
          <tr key={width} className="h-10">
            <td className={ITEM_COLUMN.key}>
              <Skeleton className={`max-w-full ${width}`} />
            </td>
            <td className={ITEM_COLUMN.namespace}>
              <Skeleton className="w-20" />
            </td>
            <td className={ITEM_COLUMN.value}>
              <Skeleton className="w-48" />
            </td>
            <td className={ITEM_COLUMN.updated}>
              <Skeleton className="w-12" />
            </td>
          </tr>
        ))}
      </ItemFrame>
    </div>
  );
}
