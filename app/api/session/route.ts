import { signIn } from "@/lib/server/entry/sign-in";

function handle(request: Request) {
  return signIn(request, null);
}

export { handle as DELETE, handle as POST };
