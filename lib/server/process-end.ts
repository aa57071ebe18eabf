import "server-only";
import { processWide } from "./process-wide";

/** Whether this process has been told to end; it takes nothing new on then. */
export const processEnd = processWide("process-end", () => ({ isEnding: false }));
