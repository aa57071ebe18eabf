import { Button } from "@/components/ui/button";
import { Pagination } from "@/components/ui/pagination";
import { RelativeTime } from "@/components/ui/relative-time";
import { PAGE_SIZES } from "@/lib/assistants-view";
import { type KnownFits, pageOfDrifted } from "@/lib/langgraph/all-fits-query";
import { allFitsSummary } from "./all-fits-words";
import { AssistantsTable, type AssistantsTableProps } from "./assistants-table";
import { NotChecked } from "./not-checked";
import { PageSizeSelect } from "./page-size-select";
import { tagsText } from "./row-tags";
import { SchemaFit } from "./schema-fit";
import type { AllFitsControls } from "./use-all-fits";
import type { AssistantsViewControls } from "./use-assistants-view";

type DriftedTableProps = Pick<AssistantsTableProps, "sorter" | "columns"> & {
  known: KnownFits;
  controls: AllFitsControls;
  view: AssistantsViewControls;
  onShowAll: () => void;
};

const nothing = () => undefined;

/** Those of a whole list that a check found not to fit, on pages of their own. */
export function DriftedTable(props: DriftedTableProps) {
  const { known, controls, view, sorter, columns, onShowAll } = props;
  const { found, page } = pageOfDrifted(known.drifted, view.input);
  const byId = new Map(found.map((each) => [each.row.assistant_id, each]));
  const total = known.drifted.length;
  return (
    <>
      <p role="status" className="min-h-5 text-muted-foreground text-sm tabular-nums">
        {allFitsSummary(known)}
      </p>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1 text-muted-foreground text-sm">
        <span>
          Checked <RelativeTime value={known.at} />.
          {known.isOld &&
            " Something was changed since, so that some of these may be mended or gone."}
        </span>
        {!controls.soFar && (
          <Button ref={controls.begin} size="sm" variant="outline" onClick={controls.start}>
            Check again
          </Button>
        )}
        <Button size="sm" variant="outline" onClick={onShowAll}>
          Show all
        </Button>
      </div>
      <NotChecked unknown={known.unknown} />
      <AssistantsTable
        rows={found.map(({ row }) => row)}
        input={view.input}
        sorter={{ ...sorter, sorting: "roster" }}
        columns={columns}
        withPinned={false}
        tagsOf={({ assistant_id: id }) => {
          const tags = byId.get(id)?.tags;
          return tags === undefined ? "" : tagsText({ config: { tags } });
        }}
        instead={
          total === 0 && (
            <p className="px-4 py-8 text-center text-muted-foreground">
              Nothing was found that does not fit.
            </p>
          )
        }
        note={(assistant) => {
          const fit = byId.get(assistant.assistant_id)?.fit;
          return fit && <SchemaFit assistant={assistant} fit={fit} retry={nothing} />;
        }}
      />
      {total > PAGE_SIZES[0] && (
        <Pagination
          page={page}
          pageSize={view.input.perPage}
          total={total}
          noun="that do not fit"
          onPageChange={view.goTo}
          aside={<PageSizeSelect value={view.view.size} onChange={view.resize} />}
        />
      )}
    </>
  );
}
