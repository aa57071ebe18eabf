import { createContext } from "react";

/** `pathKey`s of the fields that are out of sight now. They stay in the form with all they hold. */
export const HiddenFields = createContext<ReadonlySet<string>>(new Set());
