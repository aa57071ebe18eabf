import "server-only";
import type { Route } from "next";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { signInAddress } from "@/lib/return-address";
import { PAGE_ADDRESS } from "./page-address";
import type { Person } from "./person";
import { findPerson } from "./person-of";

/** Who asks for a page; whoever has not signed in is led to where they can, and comes back from there. */
export async function requirePerson(): Promise<Person> {
  const asked = await headers();
  const person = await findPerson(asked);
  if (person !== null) return person;
  // It is an address of Roster's own, with a query that Next has no type for.
  redirect(signInAddress(asked.get(PAGE_ADDRESS) ?? "/") as Route);
}
