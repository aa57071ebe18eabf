"use client";

import { type FormEvent, useRef, useState } from "react";
import { useHydrated } from "@/components/shell/use-hydrated";
import { Button } from "@/components/ui/button";
import { ErrorNotice } from "@/components/ui/error-notice";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { type SignInRefusal, signInWithPassword, tellSession } from "@/lib/session-client";
import { WaitNotice } from "./wait-notice";

/** Asks for a user name and a password, and says what is wrong with them. */
export function PasswordForm({ back }: { back: string }) {
  const [refusal, setRefusal] = useState<SignInRefusal | null>(null);
  const [pending, setPending] = useState(false);
  const hydrated = useHydrated();
  const password = useRef<HTMLInputElement>(null);

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (pending) return;
    const typed = new FormData(event.currentTarget);
    setPending(true);
    setRefusal(null);
    const refused = await signInWithPassword(
      String(typed.get("account")),
      String(typed.get("password")),
    );
    if (refused === null) {
      tellSession("signed-in");
      // A whole new page, so that nothing is left of what was shown to somebody else.
      window.location.assign(back);
      return;
    }
    setRefusal(refused);
    setPending(false);
    password.current?.select();
  }

  const waits = refusal?.waitSeconds ?? null;
  return (
    // Sent before the page is ready, a password must not stand in the address.
    <form method="post" onSubmit={submit} className="flex flex-col gap-4">
      {refusal &&
        (waits === null ? (
          <ErrorNotice {...wordsOf(refusal)} />
        ) : (
          <WaitNotice seconds={waits} onEnd={() => setRefusal(null)} />
        ))}
      <Field label="User name" required>
        <Input
          name="account"
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          maxLength={200}
        />
      </Field>
      <Field label="Password" required>
        <Input
          ref={password}
          type="password"
          name="password"
          autoComplete="current-password"
          maxLength={1000}
        />
      </Field>
      <Button
        type="submit"
        variant="primary"
        pending={pending}
        disabled={!hydrated || waits !== null}
      >
        Sign in
      </Button>
    </form>
  );
}

function wordsOf({ error: { code, title, message, next, requestId } }: SignInRefusal) {
  if (code !== "signed_out") return { title, detail: message, next, requestId };
  return { title: message, next: "Check both and try again. Capital letters count." };
}
