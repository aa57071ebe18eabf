/** What servers put into a run's and a thread's configurable by themselves, request headers among it. */
const SERVER_KEY =
  /^(__|x-|langgraph_|checkpoint|user-agent$|(thread|run|graph|assistant|user)_id$)/;

/** Whether a key of `configurable` is the server's own, and nobody's setting. */
export function isServerKey(key: string): boolean {
  return SERVER_KEY.test(key);
}
