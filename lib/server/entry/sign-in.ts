import "server-only";
import { env } from "../env";
import { servedOrigins } from "../hosts";
import { log } from "../log";
import { createSignIn } from "./create-sign-in";

/** Signing in and out of this process, at /api/session. */
export const signIn = createSignIn({ settings: () => env().entry, servedOrigins, log });
