import { RosterError } from "@/lib/errors";
import type { Assistant, ContentField } from "./types";

/** The server holds something else than the person who writes has seen. Nothing was written. */
export class AssistantConflict extends RosterError {
  /** The assistant as the server has it now. */
  readonly present: Assistant;
  /** Where it differs from what the person saw (save) or sent (create). */
  readonly differing: ContentField[];

  /** The newest version's number, whichever is active; undefined where it was not asked for. */
  readonly newest: number | undefined;

  constructor(message: string, present: Assistant, differing: ContentField[], newest?: number) {
    super("conflict", message);
    this.present = present;
    this.newest = newest;
    this.differing = differing;
  }
}
