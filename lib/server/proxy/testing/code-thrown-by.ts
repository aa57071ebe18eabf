import { RosterError } from "@/lib/errors";

/** The code of the RosterError that `act` throws, undefined when it throws nothing. */
export function codeThrownBy(act: () => unknown): string | undefined {
  try {
    act();
    return undefined;
  } catch (error) {
    if (error instanceof RosterError) return error.code;
    throw error;
  }
}
