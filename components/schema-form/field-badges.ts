import { createContext } from "react";

/** Whether each field says in words that it is required or optional. */
export const FieldBadges = createContext(false);
