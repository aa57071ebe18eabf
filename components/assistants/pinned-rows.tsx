"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useCallback } from "react";
import { useLangGraph } from "@/components/shell/deployment-provider";
import { Button } from "@/components/ui/button";
import { Skeleton } from "@/components/ui/skeleton";
import { toRosterError } from "@/lib/errors";
import { assistantQueries } from "@/lib/langgraph/queries";
import type { Pin } from "@/lib/pinned";
import type { OptionalColumn } from "@/lib/table-columns";
import { assistantLabel, shorten } from "./assistant-label";
import { AssistantRow } from "./assistant-row";
import type { RowOf } from "./assistants-table";
import { tagsText } from "./row-tags";
import { COLUMN } from "./table-columns";
import { usePins } from "./use-pins";
import { useQuietRefresh } from "./use-quiet-refresh";

type PinnedRowsProps = { columns: readonly OptionalColumn[]; rowOf: RowOf };

/** The pinned assistants, each read by its id, before the rows of whatever page is shown. */
export function PinnedRows({ columns, rowOf }: PinnedRowsProps) {
  const { pins, unpin } = usePins();
  const client = useLangGraph();
  const queryClient = useQueryClient();
  const ids = pins.map(({ id }) => id).join(" ");
  const refresh = useCallback(
    () =>
      Promise.all(
        ids.split(" ").map((id) => {
          const { queryKey } = assistantQueries(client).detail(id);
          return queryClient.refetchQueries({ queryKey, exact: true }, { cancelRefetch: false });
        }),
      ),
    [client, queryClient, ids],
  );
  useQuietRefresh(refresh);
  if (pins.length === 0) return null;
  return (
    <tbody
      aria-label="Pinned"
      className="divide-y divide-border border-border border-b-2 bg-muted [&>tr:hover]:bg-accent"
    >
      {pins.map((pin) => (
        <PinnedRow
          key={pin.id}
          pin={pin}
          columns={columns}
          rowOf={rowOf}
          onUnpin={() => unpin(pin.id)}
        />
      ))}
    </tbody>
  );
}

type PinnedRowProps = PinnedRowsProps & {
  pin: Pin;
  onUnpin: () => void;
};

function PinnedRow({ pin, columns, rowOf, onUnpin }: PinnedRowProps) {
  const { data, error, refetch } = useQuery(assistantQueries(useLangGraph()).detail(pin.id));
  if (data) return <AssistantRow assistant={data} {...rowOf(data, true)} tags={tagsText(data)} />;
  const gone = error !== null && toRosterError(error).code === "not_found";
  return (
    <tr className="h-10 bg-inherit">
      <td className={COLUMN.select} />
      <th scope="row" className={`${COLUMN.name} font-normal text-muted-foreground`}>
        {error ? (
          <>
            “{shorten(assistantLabel(pin))}”{" "}
            {gone
              ? "is no longer on this server."
              : `could not be read. ${toRosterError(error).title}.`}
          </>
        ) : (
          <Skeleton className="w-40 max-w-full" />
        )}
      </th>
      {columns.map((column) => (
        <td key={column} className={COLUMN[column]} />
      ))}
      <td className={COLUMN.actions}>
        {error && (
          <span className="flex justify-end">
            {gone ? (
              <Button size="sm" variant="ghost" onClick={onUnpin}>
                Unpin
              </Button>
            ) : (
              <Button size="sm" variant="ghost" onClick={() => void refetch()}>
                Try again
              </Button>
            )}
          </span>
        )}
      </td>
    </tr>
  );
}
