// @ts-check

/**
 * This process's environment for a server that talks to nobody but its clients: without the keys
 * and switches of LangSmith and of model providers.
 *
 * @returns {NodeJS.ProcessEnv}
 */
export function quietEnvironment() {
  const kept = Object.entries(process.env).filter(
    ([name]) => !/^(LANGSMITH|LANGCHAIN|LANGGRAPH|OPENAI|ANTHROPIC)_/.test(name),
  );
  return {
    ...Object.fromEntries(kept),
    NODE_ENV: process.env.NODE_ENV ?? "test",
    LANGGRAPH_CLI_NO_ANALYTICS: "1",
    LANGGRAPH_NO_VERSION_CHECK: "true",
    LANGSMITH_TRACING: "false",
    LANGCHAIN_TRACING_V2: "false",
    LOG_LEVEL: "error",
  };
}
