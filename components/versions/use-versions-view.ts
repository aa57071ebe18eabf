"use client";

import { useQueryStates } from "nuqs";
import type { AssistantVersion } from "@/lib/langgraph/types";
import { type DiffMode, versionsViewParsers } from "@/lib/search-params";
import { defaultAgainst } from "@/lib/versions/default-against";

/** What the Versions page shows, as its address has it. Going to and from a comparison is a step back. */
export function useVersionsView(active: number, versions: readonly AssistantVersion[]) {
  const [state, setState] = useQueryStates(versionsViewParsers);
  const selected = state.version ?? active;
  const given = state.against === selected ? null : state.against;
  return {
    selected,
    /** What the selected version is compared with; null where there is no other. */
    against: given ?? defaultAgainst(selected, active, versions),
    view: state.view,
    mode: state.show,
    select: (version: number | null) => void setState({ version }),
    compare: (sides: { version: number; against: number }) => void setState(sides),
    setView: (view: "content" | "diff") => void setState({ view }, { history: "push" }),
    setMode: (show: DiffMode) => void setState({ show }),
  };
}

export type VersionsView = ReturnType<typeof useVersionsView>;
