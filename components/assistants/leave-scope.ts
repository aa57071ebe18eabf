import { createContext } from "react";
import type { AskToLeave, Leaves } from "./hold-navigation";

/** A part of a page that can be left while the page stays, such as a dialog with an address. */
export type LeaveScope = {
  leaves: Leaves;
  /** Has `ask` called before anyone leaves, until the returned function is called. */
  hold: (ask: AskToLeave) => () => void;
  isHeld: () => boolean;
  /** Does `go`, after the question where there is one. */
  leave: (go: () => void) => void;
};

/** `leaves` says which addresses leave it. */
export function createLeaveScope(leaves: Leaves): LeaveScope {
  let asked: AskToLeave | undefined;
  return {
    leaves,
    hold: (ask) => {
      asked = ask;
      return () => {
        if (asked === ask) asked = undefined;
      };
    },
    isHeld: () => asked !== undefined,
    leave: (go) => {
      if (asked) asked(go);
      else go();
    },
  };
}

export const LeaveContext = createContext<LeaveScope | null>(null);
