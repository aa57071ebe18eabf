import type { FieldQuery, FoundFields } from "@/lib/schema/find-fields";

/** What is searched for, and what was found when it was last typed; null: nothing is searched for. */
export type FieldSearchState = FieldQuery & { found: FoundFields | null };

export const NO_SEARCH: FieldSearchState = { text: "", changedOnly: false, found: null };
