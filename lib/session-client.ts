import { type RosterError, toRosterError } from "./errors";
import { type ClientOptions, drain, send } from "./langgraph/request";

/** Why somebody was not signed in; `waitSeconds` where they must wait before the next attempt. */
export type SignInRefusal = { error: RosterError; waitSeconds: number | null };

const SESSION = "/session";

function api(onAnswer: (response: Response) => void = () => undefined): ClientOptions {
  return {
    deployment: "",
    baseUrl: "/api",
    fetch: async (input, init) => {
      const response = await fetch(input, init);
      onAnswer(response);
      return response;
    },
  };
}

/** Signs this browser in; null where it is. */
export async function signInWithPassword(
  account: string,
  password: string,
): Promise<SignInRefusal | null> {
  let waitSeconds: number | null = null;
  const answered = api(({ headers }) => {
    waitSeconds = Number(headers.get("retry-after")) || null;
  });
  try {
    await drain(await send(answered, "POST", SESSION, { body: { account, password } }));
    return null;
  } catch (error) {
    return { error: toRosterError(error), waitSeconds };
  }
}

/** Ends the session of this browser. Throws RosterError. */
export async function signOut(): Promise<void> {
  await drain(await send(api(), "DELETE", SESSION));
}

const CHANNEL = "roster:session";

/** What happened to the session in another tab. */
export type SessionNews = "signed-in" | "signed-out";

/** Tells the other tabs of this browser. */
export function tellSession(news: SessionNews): void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage(news);
  channel.close();
}

/** Hears what other tabs tell; gives back the end of it. */
export function hearSession(listener: (news: SessionNews) => void): () => void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.addEventListener("message", ({ data }) => {
    if (data === "signed-in" || data === "signed-out") listener(data);
  });
  return () => channel.close();
}
