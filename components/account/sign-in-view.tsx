import { Mark } from "@/components/shell/mark";
import { PageShell } from "@/components/shell/page-shell";
import type { SignInWay } from "@/lib/sign-in-way";
import { BehindProxy } from "./behind-proxy";
import { PasswordForm } from "./password-form";
import { ProviderSignIn } from "./provider-sign-in";

/** Asks who it is. `back` is where one goes then, an address of Roster's own. */
export function SignInView({ way, back }: { way: SignInWay; back: string }) {
  return (
    <PageShell width="form">
      <div className="mx-auto mt-[12vh] flex max-w-sm flex-col gap-5">
        <h1 className="flex items-center gap-2 font-semibold text-lg tracking-tight">
          <Mark />
          Sign in to Roster
        </h1>
        {way.by === "password" && <PasswordForm back={back} />}
        {way.by === "provider" && <ProviderSignIn {...way} back={back} />}
        {way.by === "proxy" && <BehindProxy origin={way.origin} />}
      </div>
    </PageShell>
  );
}
