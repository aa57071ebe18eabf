import "server-only";
import { RosterError } from "@/lib/errors";
import { env } from "../env";
import type { EntrySettings } from "./entry-settings";
import { OWNER, type Person } from "./person";
import { personOfProxy } from "./proxy-person";
import { personOfSession } from "./session";

/** Who sent a request with these headers; null where nobody known did. */
export async function findPerson(
  headers: Headers,
  settings: EntrySettings = env().entry,
): Promise<Person | null> {
  switch (settings.mode) {
    case "local":
      return OWNER;
    case "proxy-header":
      return personOfProxy(headers, settings.proxy);
    default:
      return personOfSession(headers, settings);
  }
}

/** The same for handlers. Throws `signed_out` where nobody known did. */
export async function personOf(headers: Headers): Promise<Person> {
  const person = await findPerson(headers);
  if (person !== null) return person;
  throw new RosterError("signed_out", "Your session has ended, or you have not signed in.", {
    status: 401,
  });
}
