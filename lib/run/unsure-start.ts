import { RosterError } from "@/lib/errors";

/** The answer to a run's start was lost, and whether it runs is not known. */
export class UnsureStart extends RosterError {
  constructor(lost: RosterError) {
    const { code, message, status, requestId } = lost;
    super(code, message, {
      cause: lost,
      ...(status === undefined ? {} : { status }),
      ...(requestId === undefined ? {} : { requestId }),
    });
  }
}
