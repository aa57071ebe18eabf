import { lazy, type ReactNode, Suspense, useState } from "react";
import { flushSync } from "react-dom";
import { onReveal } from "@/components/ui/reveal";
import type { JsonObject } from "@/lib/langgraph/types";
import { countFields } from "@/lib/schema/count-fields";
import type { GroupField } from "@/lib/schema/form-field";
import { NO_SEARCH } from "./field-search-state";
import { HiddenFields } from "./hidden-fields";

const MOST_WITHOUT_SEARCH = 12;
const NONE: ReadonlySet<string> = new Set();

const FieldSearch = lazy(async () => {
  const { FieldSearch } = await import("./field-search");
  return { default: FieldSearch };
});

type SearchableFieldsProps = {
  root: GroupField;
  values: JsonObject;
  /** Out of sight whatever is searched for; the search then is, too. */
  hidden: ReadonlySet<string> | undefined;
  children: ReactNode;
};

/** The fields of a form, with a search above them where they are many. */
export function SearchableFields(props: SearchableFieldsProps) {
  const { root, values, hidden, children } = props;
  const [search, setSearch] = useState(NO_SEARCH);
  if (countFields(root) <= MOST_WITHOUT_SEARCH) {
    return <HiddenFields value={hidden ?? NONE}>{children}</HiddenFields>;
  }

  // A link to a field that the search hides clears the search, or it would lead nowhere.
  function reveal(target: Element) {
    if (target.closest("[hidden]")) flushSync(() => setSearch(NO_SEARCH));
  }

  return (
    <div ref={onReveal(reveal)} className="flex min-w-0 flex-col gap-5">
      {!hidden && (
        <Suspense fallback={<div className="h-8" />}>
          <FieldSearch root={root} values={values} search={search} onSearch={setSearch} />
        </Suspense>
      )}
      <HiddenFields value={hidden ?? search.found?.hidden ?? NONE}>{children}</HiddenFields>
    </div>
  );
}
