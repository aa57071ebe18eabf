import type { ComponentProps, ReactNode } from "react";
import { COLUMN } from "./table-columns";

type TableFrameProps = Pick<ComponentProps<"table">, "ref" | "style"> & {
  caption: string;
  /** The columns are the usual ones, of which a narrow window leaves some out. */
  usual: boolean;
  /** In the head of the first column, which is for selecting. */
  box?: ReactNode;
  /** The heads of the columns between the first and the last one, which is for actions. */
  heads: ReactNode;
  /** The last column takes what the others leave, not the name. */
  filled?: boolean;
  /** Said under the head when there are no rows; a cell over hidden columns would bring them back. */
  below?: ReactNode;
  /** Bodies of rows. */
  children: ReactNode;
};

/** The bordered table and its head, around rows that are there or still loading. */
export function TableFrame(props: TableFrameProps) {
  const { caption, usual, box, heads, filled = false, below, children, ref, style } = props;
  return (
    <div className="overflow-x-auto overflow-y-hidden rounded-lg border border-border bg-card">
      <table
        ref={ref}
        style={style}
        data-usual={usual || undefined}
        className="w-full table-fixed border-collapse text-sm sm:min-w-(--table)"
      >
        <caption className="sr-only">{caption}</caption>
        <thead className="border-border border-b bg-muted text-muted-foreground text-xs">
          <tr className="h-8 bg-inherit">
            <td className={COLUMN.select}>{box}</td>
            {heads}
            <th
              scope="col"
              className={`${COLUMN.actions} w-30 py-0 font-medium ${filled ? "sm:w-auto" : "sm:w-46"}`}
            >
              <span className="sr-only">Actions</span>
            </th>
          </tr>
        </thead>
        {children}
      </table>
      {below}
    </div>
  );
}
