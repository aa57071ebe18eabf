// @ts-check

const TRACING_SWITCHES = [
  "LANGSMITH_TRACING",
  "LANGSMITH_TRACING_V2",
  "LANGCHAIN_TRACING",
  "LANGCHAIN_TRACING_V2",
];

/**
 * Makes an environment in which the server talks to nobody but its clients. Must run before the
 * server is imported, which reads the log level and the tracing switches at import.
 *
 * @param {NodeJS.ProcessEnv} env changed in place
 */
export function quietEnvironment(env) {
  for (const name of Object.keys(env)) {
    if (/^(LANGSMITH|LANGCHAIN)_/.test(name)) delete env[name];
  }
  for (const name of TRACING_SWITCHES) env[name] = "false";
  // A run may still ask for tracing or feedback; it then meets a closed door instead of a hang.
  env.LANGSMITH_ENDPOINT = "http://127.0.0.1:9";
  delete env.LANGGRAPH_CONFIG;
  env.LOG_LEVEL ||= "error";
}
