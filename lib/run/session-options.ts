import type { Client } from "@/lib/langgraph/client";
import type { Json } from "@/lib/langgraph/types";

export type SessionOptions = {
  client: Client;
  threadId: string | null;
  /** Calls back once, later: in a browser at the next frame. Tokens are published at this rate. */
  schedule: (callback: () => void) => void;
  /** A thread was made for the first run of a new conversation. */
  onThread?: (threadId: string) => void;
  /** Milliseconds before each try to reconnect. */
  retryDelays?: readonly number[];
};

export type StartOptions = { base?: Json; requestId?: string };
