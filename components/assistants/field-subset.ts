import type { ReactNode } from "react";

/** Some fields of a configuration, the others being out of sight with all that they hold. */
export type FieldSubset = {
  /** `pathKey`s of the others. */
  hidden: ReadonlySet<string>;
  /** What the subset is, in a sentence. */
  description: string;
  /** In place of the switch between form and JSON. */
  actions: ReactNode;
};
