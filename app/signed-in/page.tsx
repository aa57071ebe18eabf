import type { Metadata } from "next";
import { SignedInView } from "@/components/account/signed-in-view";
import { requirePerson } from "@/lib/server/entry/require-person";

export const metadata: Metadata = { title: "Signed in" };

export default async function SignedInPage() {
  const { name } = await requirePerson();
  return <SignedInView name={name} />;
}
