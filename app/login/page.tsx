import type { Metadata, Route } from "next";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { SignInView } from "@/components/account/sign-in-view";
import { returnAddress } from "@/lib/return-address";
import { findPerson } from "@/lib/server/entry/person-of";
import { signInWay } from "@/lib/server/entry/sign-in-way";

export const metadata: Metadata = { title: "Sign in" };

type Props = { searchParams: Promise<{ [key: string]: string | string[] | undefined }> };

export default async function LoginPage({ searchParams }: Props) {
  const { next, problem } = await searchParams;
  const back = returnAddress(typeof next === "string" ? next : "/");
  // It is an address of Roster's own, which Next has no type for.
  if (await findPerson(await headers())) redirect(back as Route);
  return <SignInView way={signInWay(problem)} back={back} />;
}
