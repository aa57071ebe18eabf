import "server-only";
import type { PublicPerson } from "@/lib/public-person";
import { env } from "../env";
import type { Person } from "./person";

/** Null where nobody signs in. */
export function publicPerson({ name }: Person): PublicPerson | null {
  return name === null ? null : { name, canSignOut: "session" in env().entry };
}
