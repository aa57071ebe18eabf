/** Next calls this once, before the first request: bad settings stop Roster with their reason. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { exitOnBadEnv } = await import("@/lib/server/exit-on-bad-env");
  await exitOnBadEnv();
  const { watchServer } = await import("@/lib/server/watch-server");
  watchServer();
}
