import { PageShell } from "@/components/shell/page-shell";
import { Skeleton } from "@/components/ui/skeleton";
import { type SizedColumn, USUAL_COLUMNS } from "@/lib/table-columns";
import { COLUMN, COLUMN_LABEL, USUAL_HEAD } from "./table-columns";
import { TableFrame } from "./table-frame";

const HEADS: SizedColumn[] = ["name", ...USUAL_COLUMNS];
const ROWS = ["w-40", "w-56", "w-32", "w-48", "w-36", "w-52", "w-44", "w-28"];

/** The table's page before anything is known. */
export function AssistantsSkeleton() {
  return (
    <PageShell>
      <div className="flex flex-col gap-4">
        <AssistantsHeadingSkeleton />
        <div className="flex flex-wrap gap-3">
          <Skeleton className="h-8 w-72 rounded-md" />
          <Skeleton className="h-8 w-48 rounded-md" />
        </div>
        <AssistantsTableSkeleton />
      </div>
    </PageShell>
  );
}

/** What stands above the table, and above the list of graphs. */
export function AssistantsHeadingSkeleton() {
  return (
    <div className="flex min-h-8 items-center justify-between">
      <h1 className="font-semibold text-xl">Assistants</h1>
      <Skeleton className="h-8 w-32 rounded-md" />
    </div>
  );
}

export function AssistantsTableSkeleton() {
  return (
    <div aria-busy="true">
      <p role="status" className="sr-only">
        Loading assistants…
      </p>
      <TableFrame
        usual
        caption="Assistants, loading"
        heads={HEADS.map((column) => (
          <th
            key={column}
            scope="col"
            className={`${COLUMN[column]} ${USUAL_HEAD[column] ?? ""} py-0 font-medium`}
          >
            {COLUMN_LABEL[column]}
          </th>
        ))}
      >
        <tbody className="divide-y divide-border">
          {ROWS.map((width) => (
            <tr key={width} className="h-10">
              <td className={COLUMN.select} />
              <td className={COLUMN.name}>
                <Skeleton className={`max-w-full ${width}`} />
              </td>
              {USUAL_COLUMNS.map((column) => (
                <td key={column} className={COLUMN[column]}>
                  <Skeleton className="w-14 max-w-full" />
                </td>
              ))}
              <td className={COLUMN.actions}>
                <Skeleton className="ml-auto w-20 sm:w-32" />
              </td>
            </tr>
          ))}
        </tbody>
      </TableFrame>
    </div>
  );
}
